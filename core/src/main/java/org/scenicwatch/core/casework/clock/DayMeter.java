package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts days. The day of the start does not count; a later day counts when the clock runs at its end, so that a pause
 * takes out the days whose midnight it covers. The period ends with its last day, and that day is a working day.
 */
final class DayMeter implements ClockMeter {

    private final DayCount days;
    private final LocalDate firstDay;
    private int left;
    /** The first day that is not counted yet; none while held. */
    private @Nullable LocalDate next;

    DayMeter(DayCount days, Instant start, int amount) {
        this.days = days;
        this.firstDay = days.dayOf(start).plusDays(1);
        this.left = amount;
        this.next = firstDay;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Override
    public void hold(Instant at) {
        left = leftAt(at);
        next = null;
    }

    @Override
    public void go(Instant at) {
        LocalDate day = days.dayOf(at);
        next = day.isBefore(firstDay) ? firstDay : day;
    }

    @Override
    public Instant due() {
        return days.endOf(dueDay());
    }

    @Override
    public boolean extend(Instant until) {
        LocalDate last = days.workingDayFrom(days.dayEndingWith(until));
        if (!last.isAfter(dueDay())) {
            return false;
        }
        left = days.between(running(), last);
        return true;
    }

    @Override
    public long left(Instant at) {
        return leftAt(at);
    }

    @Override
    public List<ClockLine> explainDays() {
        LocalDate from = running();
        LocalDate due = dueDay();
        Instant at = due();
        List<ClockLine> lines = new ArrayList<>();
        if (days.workingOnly()) {
            add(lines, at, ClockLine.Code.DAYS_OFF, days.daysOff(from, due));
            add(lines, at, ClockLine.Code.MAKE_UP_DAYS, days.makeUpDays(from, due));
        } else {
            LocalDate last = days.lastOf(from, left);
            if (last.isBefore(due)) {
                lines.add(new ClockLine(
                        at, ClockLine.Code.LAST_DAY_OFF, Map.of("from", last.toString(), "to", due.toString()), 0));
            }
        }
        return lines;
    }

    private static void add(List<ClockLine> lines, Instant at, ClockLine.Code code, List<String> ranges) {
        if (!ranges.isEmpty()) {
            lines.add(new ClockLine(at, code, Map.of("days", String.join(",", ranges)), 0));
        }
    }

    private LocalDate dueDay() {
        return days.workingDayFrom(days.lastOf(running(), left));
    }

    private LocalDate running() {
        return Objects.requireNonNull(next, "held");
    }

    private int leftAt(Instant at) {
        if (next == null) {
            return left;
        }
        int spent = days.between(next, days.dayOf(at).minusDays(1));
        return Math.max(0, left - spent);
    }
}
