package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.calendar.SiteCalendar;

/** Counts what is left of a period while the clock runs. Begins running, at the moment it is made for. */
sealed interface ClockMeter permits TimeMeter, DayMeter {

    static ClockMeter of(ClockPeriod period, SiteCalendar calendar, Instant start) {
        return period.unit().isOfDays()
                ? new DayMeter(new DayCount(calendar, period.unit() == ClockUnit.WORKING_DAYS), start, period.amount())
                : new TimeMeter(start, period);
    }

    /** Stops to count; the meter must run. */
    void hold(Instant at);

    /** Counts on; the meter must be held. */
    void go(Instant at);

    /** When the period ends if nothing else happens; the meter must run. */
    Instant due();

    /** Lets the period end with {@code until} if that is later, for days with the end of its day. The meter must run. */
    boolean extend(Instant until);

    /** What is left at that moment: seconds or days. */
    long left(Instant at);

    /** Lines on the days between the last start of counting and the end; the meter must run. */
    List<ClockLine> explainDays();
}
