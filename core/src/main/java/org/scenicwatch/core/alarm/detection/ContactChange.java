package org.scenicwatch.core.alarm.detection;

/**
 * A device fell silent, or was heard of again.
 *
 * @param device the device's code
 * @param change which of the two
 * @param left whether its silence was told by its last will instead of being waited for
 * @param quietSince since when nothing was heard, server time, epoch milliseconds
 * @param at when that was long enough, or when it was heard of again, server time, epoch milliseconds
 */
public record ContactChange(String device, Change change, boolean left, long quietSince, long at) {

    /** What happened. */
    public enum Change {
        FELL_SILENT,
        HEARD_AGAIN
    }
}
