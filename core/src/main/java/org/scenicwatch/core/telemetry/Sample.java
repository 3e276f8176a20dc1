package org.scenicwatch.core.telemetry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telemetry message: what one device measured at one instant.
 *
 * @param device the device's code, unique in its area
 * @param at device time in epoch milliseconds; the arrival time when the device gave none or an implausible one
 * @param arrived arrival time in epoch milliseconds
 * @param seq the device's own count, {@link #NO_SEQ} without one
 * @param quality how far time and mode can be trusted
 * @param timed whether the device gave a time; without one a repeat cannot be told from a new message
 * @param claimedAt the implausible time that the device gave, epoch milliseconds; {@link #NO_CLAIM} without one
 * @param metrics the names of the metrics, in the order of the message
 * @param values the values, as many as metrics, in the metrics' units
 */
public record Sample(
        String device,
        long at,
        long arrived,
        long seq,
        Quality quality,
        boolean timed,
        long claimedAt,
        List<String> metrics,
        double[] values) {

    /** The device did not count this message. */
    public static final long NO_SEQ = -1;

    /** The device claimed no implausible time. */
    public static final long NO_CLAIM = Long.MIN_VALUE;

    /** The time by which a repeat is recognised: the one that the device gave, whether plausible or not. */
    public long statedAt() {
        return claimedAt == NO_CLAIM ? at : claimedAt;
    }

    /** The same sample with another quality. */
    public Sample withQuality(Quality other) {
        return other == quality ? this : new Sample(device, at, arrived, seq, other, timed, claimedAt, metrics, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sample that
                && device.equals(that.device)
                && at == that.at
                && arrived == that.arrived
                && seq == that.seq
                && quality == that.quality
                && timed == that.timed
                && claimedAt == that.claimedAt
                && metrics.equals(that.metrics)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * device.hashCode() + Long.hashCode(at);
    }

    @Override
    public String toString() {
        return "Sample[" + device + " at=" + at + " seq=" + seq + " " + quality + " " + metrics + "="
                + Arrays.toString(values) + "]";
    }
}
