package org.scenicwatch.core.duty;

/** Where a post check stands. */
public enum PostCheckState {
    /** Not begun. */
    NONE,
    /** The desk was called and has time left. */
    CALLED,
    /** Somebody answered in time. */
    ANSWERED,
    /** Nobody answered in time. */
    MISSED
}
