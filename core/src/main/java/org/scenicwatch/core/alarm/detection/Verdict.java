package org.scenicwatch.core.alarm.detection;

/** Whether a message becomes part of the shard's stream. */
public enum Verdict {
    /** It does. */
    ACCEPTED,
    /** It was there before: it has no effect. */
    DUPLICATE,
    /** Another value of one of its metrics stands at the same instant. */
    SAME_INSTANT,
    /** The device is not registered. */
    UNKNOWN_DEVICE,
    /** The device is registered under another kind. */
    KIND_MISMATCH
}
