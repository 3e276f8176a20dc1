package org.scenicwatch.dashboard.postchecks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** At what times the desk may be called, and which of them a lot stands for. */
final class PostCheckPlan {

    private final PostCheckSettings settings;
    private final ZoneId zone;

    PostCheckPlan(PostCheckSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * When the desk is called next: anywhere between the least and the greatest gap, or else anywhere in the beginning of the
     * hours that follow.
     *
     * @param after the call before, or the beginning
     * @param lot drawn evenly from 0 to 1
     * @param secondLot the same, and of the first it knows nothing
     */
    Instant next(Instant after, double lot, double secondLot) {
        Duration spread = settings.maxGap().minus(settings.minGap());
        Instant drawn = after.plus(settings.minGap()).plus(part(spread, lot));
        if (allows(drawn)) {
            return drawn;
        }
        Instant opening = following(drawn, settings.from());
        Duration open = Duration.between(opening, following(opening, settings.to()));
        return opening.plus(part(open.compareTo(spread) < 0 ? open : spread, secondLot));
    }

    /** Whether the desk may be called then. */
    boolean allows(Instant at) {
        LocalTime from = settings.from();
        LocalTime to = settings.to();
        LocalTime time = at.atZone(zone).toLocalTime();
        if (from.equals(to)) {
            return true;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    private Instant following(Instant at, LocalTime time) {
        ZonedDateTime day = at.atZone(zone);
        ZonedDateTime found = day.with(time);
        return (found.isAfter(day) ? found : day.plusDays(1).with(time)).toInstant();
    }

    private static Duration part(Duration whole, double lot) {
        return Duration.ofMillis((long) (whole.toMillis() * Math.min(lot, 0.999_999)));
    }
}
