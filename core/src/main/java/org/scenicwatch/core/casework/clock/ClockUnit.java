package org.scenicwatch.core.casework.clock;

/** What a period is counted in. */
public enum ClockUnit {
    /** From moment to moment. */
    MINUTES,
    /** From moment to moment. */
    HOURS,
    /** Days of the calendar at the site, the day of the start not counted. */
    DAYS,
    /** The same, working days only. */
    WORKING_DAYS;

    /** Whether whole days are counted, and not time. */
    public boolean isOfDays() {
        return this == DAYS || this == WORKING_DAYS;
    }
}
