package org.scenicwatch.core.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.calendar.SiteCalendar;

/** Reads one clock from what happened to it. The period is the one in effect on the day of the start. */
public final class CaseClock {

    private enum Hold {
        PAUSE,
        TRANSFER
    }

    private final ClockKind kind;
    private final SiteCalendar calendar;
    private final List<ClockLine> lines = new ArrayList<>();

    private @Nullable Run run;

    /** One run of the clock, from a start to an end. */
    private static final class Run {
        final Instant startedAt;
        final ClockPeriod period;
        final ClockMeter meter;
        final Set<Hold> holds = EnumSet.noneOf(Hold.class);
        /** No earlier than this it is due, once it runs again. */
        @Nullable
        Instant floor;
        /** When it was due; set once it was late. */
        @Nullable
        Instant missed;

        @Nullable
        Instant endedAt;

        @Nullable
        Instant dueAtEnd;

        ClockState state = ClockState.RUNNING;

        Run(Instant startedAt, ClockPeriod period, ClockMeter meter) {
            this.startedAt = startedAt;
            this.period = period;
            this.meter = meter;
        }

        boolean isOver() {
            return endedAt != null;
        }

        /** When it is due; none while held. */
        @Nullable
        Instant due() {
            if (missed != null) {
                return missed;
            }
            return holds.isEmpty() ? meter.due() : null;
        }

        long left(Instant at) {
            return missed == null ? meter.left(at) : 0;
        }
    }

    private CaseClock(ClockKind kind, SiteCalendar calendar) {
        this.kind = kind;
        this.calendar = calendar;
    }

    /**
     * The clock as it stands at {@code now}; empty when it has not started, or started on a day without a period.
     *
     * @param facts what happened to it, in any order; at one moment in the order given; what is later than {@code now}
     *     has not happened
     */
    public static Optional<ClockReading> read(
            ClockKind kind, List<ClockFact> facts, SiteCalendar calendar, Instant now) {
        CaseClock clock = new CaseClock(kind, calendar);
        facts.stream()
                .filter(fact -> !fact.at().isAfter(now))
                .sorted(Comparator.comparing(ClockFact::at))
                .forEach(clock::on);
        return clock.at(now);
    }

    private void on(ClockFact fact) {
        Instant at = fact.at();
        Run current = run;
        if (current == null || current.isOver()) {
            boolean first = current == null && fact instanceof ClockFact.Started;
            boolean anew = current != null
                    && kind.again()
                    && (fact instanceof ClockFact.Started || fact instanceof ClockFact.Reopened);
            if (first || anew) {
                start(at, first ? ClockLine.Code.STARTED : ClockLine.Code.STARTED_ANEW);
            }
            return;
        }
        passTo(current, at);
        if (fact instanceof ClockFact.Paused paused) {
            pause(current, paused);
        } else if (fact instanceof ClockFact.Resumed) {
            release(current, at, Hold.PAUSE, ClockLine.Code.RESUMED);
        } else if (fact instanceof ClockFact.TransferredOut) {
            hold(current, at, Hold.TRANSFER, ClockLine.Code.TRANSFERRED_OUT, Map.of());
        } else if (fact instanceof ClockFact.TakenBack) {
            release(current, at, Hold.TRANSFER, ClockLine.Code.TAKEN_BACK);
        } else if (fact instanceof ClockFact.Extended extended) {
            extend(current, extended);
        } else if (fact instanceof ClockFact.Stopped stopped) {
            end(current, at, "by", stopped.by().key(), ClockState.MET);
        } else if (fact instanceof ClockFact.Voided voided) {
            end(current, at, "ground", voided.ground(), ClockState.VOID);
        }
    }

    private void start(Instant at, ClockLine.Code code) {
        LocalDate day = LocalDate.ofInstant(at, calendar.zone());
        kind.periodOn(day).ifPresent(period -> {
            ClockMeter meter = ClockMeter.of(period, calendar, at);
            run = new Run(at, period, meter);
            say(
                    at,
                    code,
                    Map.of(
                            "amount",
                            Integer.toString(period.amount()),
                            "unit",
                            period.unit().name()));
            if (meter instanceof DayMeter ofDays) {
                say(
                        at,
                        ClockLine.Code.FIRST_DAY,
                        Map.of("day", ofDays.firstDay().toString()));
            }
        });
    }

    private void pause(Run current, ClockFact.Paused paused) {
        Map<String, String> values = Map.of("ground", paused.ground());
        if (current.missed != null) {
            say(paused.at(), ClockLine.Code.PAUSE_TOO_LATE, values);
        } else {
            hold(current, paused.at(), Hold.PAUSE, ClockLine.Code.PAUSED, values);
        }
    }

    private void hold(Run current, Instant at, Hold hold, ClockLine.Code code, Map<String, String> values) {
        if (current.missed != null || current.holds.contains(hold)) {
            return;
        }
        if (current.holds.isEmpty()) {
            current.meter.hold(at);
        }
        current.holds.add(hold);
        say(at, code, values);
    }

    private void release(Run current, Instant at, Hold hold, ClockLine.Code code) {
        if (!current.holds.remove(hold)) {
            return;
        }
        if (current.holds.isEmpty()) {
            current.meter.go(at);
            if (current.floor != null) {
                current.meter.extend(current.floor);
                current.floor = null;
            }
        }
        say(at, code, Map.of());
    }

    private void extend(Run current, ClockFact.Extended extended) {
        Instant until = extended.until();
        if (current.missed != null) {
            say(extended.at(), ClockLine.Code.EXTENSION_TOO_LATE, until(until));
        } else if (!current.holds.isEmpty()) {
            Instant floor = current.floor;
            current.floor = floor == null || until.isAfter(floor) ? until : floor;
            say(extended.at(), ClockLine.Code.EXTENDED_WHILE_HELD, until(until));
        } else if (current.meter.extend(until)) {
            say(extended.at(), ClockLine.Code.EXTENDED, until(current.meter.due()));
        } else {
            say(extended.at(), ClockLine.Code.EXTENSION_NOT_LATER, until(until));
        }
    }

    private void end(Run current, Instant at, String name, String value, ClockState inTime) {
        Instant missed = current.missed;
        boolean met = inTime == ClockState.MET;
        current.dueAtEnd = current.due();
        if (missed == null) {
            current.state = inTime;
            say(at, met ? ClockLine.Code.MET : ClockLine.Code.VOIDED, Map.of(name, value));
        } else {
            String late = Long.toString(Duration.between(missed, at).toSeconds());
            say(at, met ? ClockLine.Code.MET_LATE : ClockLine.Code.VOIDED_LATE, Map.of(name, value, "seconds", late));
        }
        current.endedAt = at;
    }

    /** Finds out whether it became late before that moment. What is done at the very end is in time. */
    private void passTo(Run current, Instant at) {
        if (current.missed == null
                && current.holds.isEmpty()
                && current.meter.due().isBefore(at)) {
            Instant due = current.meter.due();
            lines.addAll(current.meter.explainDays());
            current.missed = due;
            current.state = ClockState.LATE;
            say(due, ClockLine.Code.PASSED, Map.of());
        }
    }

    private Optional<ClockReading> at(Instant now) {
        Run current = run;
        if (current == null) {
            return Optional.empty();
        }
        if (!current.isOver()) {
            passTo(current, now);
            if (!current.holds.isEmpty()) {
                current.state = ClockState.PAUSED;
            } else if (current.missed == null) {
                Instant due = current.meter.due();
                lines.addAll(current.meter.explainDays());
                lines.add(new ClockLine(due, ClockLine.Code.DUE, Map.of(), 0));
            }
        }
        Instant due = current.isOver() ? current.dueAtEnd : current.due();
        return Optional.of(new ClockReading(
                kind.id(),
                current.state,
                current.startedAt,
                due,
                due == null ? null : warnAt(current, due),
                current.endedAt,
                current.left(Objects.requireNonNullElse(current.endedAt, now)),
                current.period,
                lines));
    }

    private static Instant warnAt(Run current, Instant due) {
        Instant at = due.minus(current.period.warnBefore());
        return at.isBefore(current.startedAt) ? current.startedAt : at;
    }

    private void say(Instant at, ClockLine.Code code, Map<String, String> values) {
        long left = run == null ? 0 : run.left(at);
        lines.add(new ClockLine(at, code, values, left));
    }

    private static Map<String, String> until(Instant until) {
        return Map.of("until", until.toString());
    }
}
