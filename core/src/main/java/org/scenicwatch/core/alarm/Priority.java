package org.scenicwatch.core.alarm;

/** How soon somebody must act, most urgent first; the screen's triangle, diamond and disc with 1, 2 and 3. */
public enum Priority {
    /** Act at once: people or the village are in danger. */
    CRITICAL,
    /** Act within the shift: a protection no longer holds. */
    WARNING,
    /** Take note: maintenance, or a limit that comes near. */
    CAUTION;

    /** Whether this is more urgent than {@code other}. */
    public boolean isMoreUrgentThan(Priority other) {
        return ordinal() < other.ordinal();
    }
}
