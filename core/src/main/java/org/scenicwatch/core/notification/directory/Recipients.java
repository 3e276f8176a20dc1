package org.scenicwatch.core.notification.directory;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.events.RungReached;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Chooses who is told at a rung: those who hold one of its duties for the alarm's place, and those who subscribed if the
 * rung asks for them. Of a duty that is held by turns those on turn are told; when nobody of them is, everybody who holds
 * it. Quiet hours never hold back a critical alarm.
 */
@Component
public class Recipients {

    private final DirectoryTables tables;
    private final ZoneId timeZone;

    Recipients(DirectoryTables tables, @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.tables = tables;
        this.timeZone = ZoneId.of(timeZone);
    }

    /** Whom the rung is for, each person once; nobody is there for a body. */
    public List<Addressee> of(RungReached rung) {
        return of(rung, null);
    }

    /** Whom the rung is for, each person once; handlers are those of {@code body}, none: nobody. */
    public List<Addressee> of(RungReached rung, @Nullable String body) {
        Map<String, Addressee> chosen = new LinkedHashMap<>();
        boolean critical = rung.priority().equals(Priority.CRITICAL.name());
        LocalTime time = rung.at().atZone(timeZone).toLocalTime();
        for (Candidate candidate : candidates(rung, body)) {
            if (candidate.wants(rung.priority()) && (critical || !candidate.isQuietAt(time))) {
                chosen.putIfAbsent(candidate.recipientId(), candidate.addressee());
            }
        }
        return List.copyOf(chosen.values());
    }

    /**
     * Everybody who is on duty at that time, wherever: of each duty that is held by turns those on turn, and when nobody
     * of them is, everybody who holds it. Each person once.
     */
    public List<Addressee> onDuty(String area, String priority, Instant at) {
        Map<String, Addressee> chosen = new LinkedHashMap<>();
        for (Duty duty : Duty.values()) {
            if (!duty.isHeldAlways()) {
                List<Candidate> holders = tables.holders(area, duty.key());
                for (Candidate candidate : present(holders, area, duty, at)) {
                    if (candidate.wants(priority)) {
                        chosen.putIfAbsent(candidate.recipientId(), candidate.addressee());
                    }
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    /** What people call the place of an alarm: the place, or else the zone, or else the area's code. */
    public LocalText nameOf(String area, @Nullable String place, @Nullable String zone) {
        for (String code : new @Nullable String[] {place, zone, area}) {
            if (code != null) {
                var name = tables.placeName(area, code);
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        String known = Objects.requireNonNullElse(place, Objects.requireNonNullElse(zone, area));
        return new LocalText(known, known);
    }

    private List<Candidate> candidates(RungReached rung, @Nullable String body) {
        List<Candidate> found = new ArrayList<>();
        String place = rung.place();
        PlaceFacts facts = place == null ? new PlaceFacts(List.of(), null) : tables.factsOf(rung.area(), place);
        for (String key : rung.told().duties()) {
            Duty.of(key).ifPresent(duty -> found.addAll(holders(rung, duty, facts, body)));
        }
        if (rung.told().subscribers()) {
            found.addAll(tables.subscribers(rung.area(), rung.priority(), rung.zone()));
        }
        return found;
    }

    private List<Candidate> holders(RungReached rung, Duty duty, PlaceFacts facts, @Nullable String body) {
        List<Candidate> holders =
                tables.holders(rung.area(), duty.key(), heldOf(rung, duty, facts, body), !duty.needsPlace());
        return duty.isHeldAlways() ? holders : present(holders, rung.area(), duty, rung.at());
    }

    private List<Candidate> present(List<Candidate> holders, String area, Duty duty, Instant at) {
        Set<String> onTurn = tables.onTurn(area, duty.key(), at);
        List<Candidate> present = holders.stream()
                .filter(holder -> onTurn.contains(holder.recipientId()))
                .toList();
        return present.isEmpty() ? holders : present;
    }

    private static List<String> ofBody(@Nullable String body) {
        return body == null ? List.of() : List.of(body);
    }

    private List<String> heldOf(RungReached rung, Duty duty, PlaceFacts facts, @Nullable String body) {
        String group = facts.group();
        List<String> of = new ArrayList<>();
        switch (duty) {
            case GROUP_HEAD -> {
                if (group != null) {
                    of.add(group);
                }
            }
            case HANDLER -> of.addAll(ofBody(body));
            case HOUSEHOLDER -> {
                if (rung.place() != null) {
                    of.add(rung.place());
                }
                if (group != null) {
                    of.addAll(tables.placesOfGroup(rung.area(), group));
                }
            }
            default -> {
                of.addAll(facts.withAncestors());
                if (rung.zone() != null) {
                    of.add(rung.zone());
                }
            }
        }
        return of;
    }
}
