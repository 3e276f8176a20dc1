package org.scenicwatch.core.casework.clock;

/** Where a clock stands. */
public enum ClockState {
    /** It runs and is not due yet. */
    RUNNING,
    /** It is held, by a pause or because another authority has the case; it cannot become late. */
    PAUSED,
    /** What it asks for was done in time. */
    MET,
    /** It was due and what it asks for had not been done; also after it was done later. */
    LATE,
    /** It ended in time without what it asks for. */
    VOID
}
