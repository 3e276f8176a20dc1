package org.scenicwatch.core.alarm;

/** Whether an alarm stays on the screen although its condition may be normal again. */
public enum Latch {
    /** It leaves as soon as its condition is normal. */
    NONE,
    /** It stays: it has yet to be verified (fire) or reset (trip). */
    HELD,
    /** It stays: verified, yet to be reset by hand. */
    VERIFIED
}
