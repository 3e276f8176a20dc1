package org.scenicwatch.ingest.lane;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.ingest.decode.Decoded;

/**
 * Under which time a message is stored.
 *
 * @param at the stored time, epoch milliseconds
 * @param quality how far it can be trusted
 * @param timed whether the device gave a time
 * @param claimedAt the implausible time that it gave, else {@link Sample#NO_CLAIM}
 */
record Timing(long at, Quality quality, boolean timed, long claimedAt) {

    /** 2020-01-01T00:00:00Z: no device of this platform is older. */
    private static final long EARLIEST = 1_577_836_800_000L;

    private static final long MOST_AHEAD_MILLIS = 5 * 60_000L;

    static Timing of(long deviceTime, long arrived) {
        if (deviceTime == Decoded.NO_TIME) {
            return new Timing(arrived, Quality.GOOD, false, Sample.NO_CLAIM);
        }
        if (deviceTime < EARLIEST || deviceTime > arrived + MOST_AHEAD_MILLIS) {
            return new Timing(arrived, Quality.CLOCK_SUSPECT, true, deviceTime);
        }
        return new Timing(deviceTime, Quality.GOOD, true, Sample.NO_CLAIM);
    }

    /** The time of a message whose device gave one that cannot even be read. */
    static Timing unreadable(long arrived) {
        return new Timing(arrived, Quality.CLOCK_SUSPECT, false, Sample.NO_CLAIM);
    }

    /** The claim as events other than blocks carry it. */
    @Nullable
    Long claim() {
        return claimedAt == Sample.NO_CLAIM ? null : claimedAt;
    }
}
