package org.scenicwatch.core.alarm;

/** Where an alarm stands between process and operator: the states A to D of ISA-18.2 / IEC 62682. */
public enum AlarmCondition {
    /** A: nothing is wrong, or what was wrong is over and acknowledged. */
    NORMAL,
    /** B: wrong, and nobody has said that they saw it. */
    UNACKNOWLEDGED,
    /** C: wrong, and somebody has seen it. */
    ACKNOWLEDGED,
    /** D: over again before anybody acknowledged it. */
    RETURNED_UNACKNOWLEDGED;

    /** Whether what the rule watches is wrong now (B or C). */
    public boolean isActive() {
        return this == UNACKNOWLEDGED || this == ACKNOWLEDGED;
    }
}
