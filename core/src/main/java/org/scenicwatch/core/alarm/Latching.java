package org.scenicwatch.core.alarm;

/** What a rule asks for before its alarm may leave the screen. */
public enum Latching {
    /** Nothing: back to normal and acknowledged is enough. */
    NONE,
    /** A reset by hand, for example of a tripped breaker. */
    UNTIL_RESET,
    /** Verification (核警), then a reset by hand: every fire alarm. Source: GB/T 45839-2025 5.4.2. */
    UNTIL_VERIFIED;

    /** Whether the alarm is kept; kept alarms are raised even when they arrive late. */
    public boolean holds() {
        return this != NONE;
    }
}
