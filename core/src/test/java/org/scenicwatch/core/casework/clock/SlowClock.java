package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * A clock read the slow way: it lives through every minute from the first to the last and takes what the minute brings.
 * All moments are whole minutes.
 */
final class SlowClock {

    private static final long MINUTE = 60;

    private final ClockKind kind;
    private final SiteCalendar calendar;

    private boolean begun;
    private boolean over;
    private boolean paused;
    private boolean away;
    private boolean full;
    private @Nullable ClockPeriod period;
    private @Nullable LocalDate startDay;
    private @Nullable Instant floor;
    private int left;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant missed;

    @Nullable
    Instant endedAt;

    @Nullable
    ClockState ended;

    SlowClock(ClockKind kind, SiteCalendar calendar) {
        this.kind = kind;
        this.calendar = calendar;
    }

    void live(List<ClockFact> facts, Instant first, Instant last) {
        for (Instant now = first; !now.isAfter(last); now = now.plusSeconds(MINUTE)) {
            minuteEnds(now);
            for (ClockFact fact : facts) {
                if (fact.at().equals(now)) {
                    take(fact);
                }
            }
            if (runs() && full && missed == null && now.isBefore(last)) {
                missed = now;
            }
        }
    }

    /** When it will be due if nothing else happens, by living on. */
    @Nullable
    Instant due(Instant now) {
        if (missed != null) {
            return missed;
        }
        if (!runs()) {
            return null;
        }
        Instant at = now;
        int leftNow = left;
        boolean fullNow = full;
        while (!full) {
            at = at.plusSeconds(MINUTE);
            minuteEnds(at);
        }
        left = leftNow;
        full = fullNow;
        return at;
    }

    ClockState state() {
        if (over) {
            return missed == null ? Objects.requireNonNull(ended) : ClockState.LATE;
        }
        return missed != null ? ClockState.LATE : runs() ? ClockState.RUNNING : ClockState.PAUSED;
    }

    int left() {
        return missed == null ? Math.max(0, left) : 0;
    }

    boolean hasBegun() {
        return begun;
    }

    boolean isOver() {
        return over;
    }

    private boolean runs() {
        return begun && !over && !paused && !away;
    }

    private boolean ofDays() {
        return Objects.requireNonNull(period).unit().isOfDays();
    }

    private void minuteEnds(Instant now) {
        if (!runs() || missed != null) {
            return;
        }
        if (!ofDays()) {
            left--;
            full = full || left <= 0;
            return;
        }
        ZonedDateTime local = now.atZone(calendar.zone());
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return;
        }
        LocalDate day = local.toLocalDate().minusDays(1);
        if (!day.isAfter(startDay)) {
            return;
        }
        if (counts(day)) {
            left--;
        }
        full = full || left <= 0 && calendar.isWorkingDay(day);
    }

    private boolean counts(LocalDate day) {
        return Objects.requireNonNull(period).unit() == ClockUnit.DAYS || calendar.isWorkingDay(day);
    }

    private void take(ClockFact fact) {
        Instant at = fact.at();
        boolean starts = fact instanceof ClockFact.Started || fact instanceof ClockFact.Reopened;
        if (!begun || over) {
            if (fact instanceof ClockFact.Started && !begun || starts && begun && kind.again()) {
                start(at);
            }
        } else if (fact instanceof ClockFact.Stopped) {
            end(at, ClockState.MET);
        } else if (fact instanceof ClockFact.Voided) {
            end(at, ClockState.VOID);
        } else if (missed == null) {
            boolean ran = runs();
            if (fact instanceof ClockFact.Paused) {
                paused = true;
            } else if (fact instanceof ClockFact.Resumed) {
                paused = false;
            } else if (fact instanceof ClockFact.TransferredOut) {
                away = true;
            } else if (fact instanceof ClockFact.TakenBack) {
                away = false;
            } else if (fact instanceof ClockFact.Extended extended) {
                extend(at, extended.until());
            }
            if (ran && !runs()) {
                full = false;
            } else if (!ran && runs()) {
                full = !ofDays() && left <= 0;
                if (floor != null) {
                    extend(at, floor);
                    floor = null;
                }
            }
        }
    }

    private void start(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, calendar.zone());
        for (ClockPeriod each : kind.periods()) {
            if (each.isInEffectOn(day)) {
                begun = true;
                over = false;
                paused = false;
                away = false;
                full = false;
                floor = null;
                missed = null;
                endedAt = null;
                period = each;
                startDay = day;
                startedAt = at;
                left = each.amount() * (each.unit() == ClockUnit.HOURS ? 60 : 1);
            }
        }
    }

    private void end(Instant at, ClockState how) {
        over = true;
        endedAt = at;
        ended = how;
    }

    private void extend(Instant at, Instant until) {
        if (!runs()) {
            floor = floor == null || until.isAfter(floor) ? until : floor;
            return;
        }
        Instant end = until;
        if (ofDays()) {
            LocalDate day = LocalDate.ofInstant(until.minusSeconds(1), calendar.zone());
            while (!calendar.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }
        if (!end.isAfter(Objects.requireNonNull(due(at)))) {
            return;
        }
        full = false;
        left = 0;
        for (Instant now = at.plusSeconds(MINUTE); !now.isAfter(end); now = now.plusSeconds(MINUTE)) {
            ZonedDateTime local = now.atZone(calendar.zone());
            LocalDate day = local.toLocalDate().minusDays(1);
            boolean dayEnds = local.toLocalTime().equals(LocalTime.MIDNIGHT) && day.isAfter(startDay);
            if (!ofDays() || dayEnds && counts(day)) {
                left++;
            }
        }
    }
}
