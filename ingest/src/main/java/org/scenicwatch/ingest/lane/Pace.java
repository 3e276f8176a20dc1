package org.scenicwatch.ingest.lane;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.ingest.decode.Decoded;

/**
 * How fast each device of a lane may speak, and how much of its refused messages is kept. Of the lane's thread.
 *
 * <p>Two token buckets per device. The first judges by the time of arrival: a device that has run wild is stopped after its
 * burst. The second is for messages that are old by their own time: after an outage of the device, the broker or the
 * platform a backlog comes in as fast as the broker can deliver it, in any order, and shall pass. A device's own time
 * proves nothing, so the second bucket does not look at it further: whoever claims old times gains one day's allowance
 * a day. Alarm and trip states are never refused and use up nothing.
 *
 * <p>The buckets are kept as the instant at which each is full again, one number each, and not in a library, because a
 * verdict belongs to its batch: it is drafted with it, given again when the batch is built again, and becomes true only
 * when the batch is stored. At 15,000 messages a second it takes less than one percent of one core.
 */
final class Pace {

    /** Own times older than this are a backlog; networks and clocks are late by less. */
    private static final long BACKLOG_MICROS = 60_000_000;

    private static final long DAY_MICROS = 86_400_000_000L;

    /** More devices than this are never told apart at one time; the rest share one bucket. */
    private static final int MOST_DEVICES = 50_000;

    private static final String THE_REST = "";
    private static final Set<String> NEVER_REFUSED = Set.of("alarm", "tripped", "activated");

    private final long interval;
    private final long burst;
    private final long backlogInterval;
    private final int keptPerMinute;
    private final Map<String, Track> tracks = new HashMap<>();
    private int sweepAt = 1_024;

    Pace(IngestSettings settings) {
        this.interval = Math.round(1e6 / settings.deviceRate());
        this.burst = interval * settings.deviceBurst();
        this.backlogInterval = Math.max(1, DAY_MICROS / settings.deviceBacklog());
        this.keptPerMinute = settings.quarantinePerMinute();
    }

    /** What is known of a device: when its buckets are full again in microseconds, and what was kept of its minute. */
    private static final class Track {

        private long fullAt;
        private long backlogFullAt;
        private long minute;
        private int kept;

        Track copy() {
            Track copy = new Track();
            copy.fullAt = fullAt;
            copy.backlogFullAt = backlogFullAt;
            copy.minute = minute;
            copy.kept = kept;
            return copy;
        }

        boolean isSpent(long now) {
            return fullAt <= now && backlogFullAt <= now && minute < minuteOf(now);
        }
    }

    /** The verdicts of one batch, of which nothing is true before {@link Draft#promote}. */
    final class Draft {

        private final Map<String, Track> drafted = new HashMap<>();
        private long newest;

        /** Whether a message is in time, and then counts it. */
        boolean admits(String device, long arrivedMillis, Decoded message) {
            if (!isLimited(message)) {
                return true;
            }
            long arrived = arrivedMillis * 1_000;
            newest = Math.max(newest, arrived);
            Track track = track(device);
            if (track.fullAt - arrived < burst) {
                track.fullAt = Math.max(track.fullAt, arrived) + interval;
                return true;
            }
            long own = ownTime(message);
            boolean old = own != Decoded.NO_TIME && arrived - own * 1_000 > BACKLOG_MICROS;
            if (old && track.backlogFullAt - arrived < DAY_MICROS) {
                track.backlogFullAt = Math.max(track.backlogFullAt, arrived) + backlogInterval;
                return true;
            }
            return false;
        }

        /** Whether a refused message of a device is kept, and then counts it. */
        boolean keeps(String device, long arrivedMillis) {
            long arrived = arrivedMillis * 1_000;
            newest = Math.max(newest, arrived);
            Track track = track(device);
            if (track.minute != minuteOf(arrived)) {
                track.minute = minuteOf(arrived);
                track.kept = 0;
            }
            if (track.kept == keptPerMinute) {
                return false;
            }
            track.kept++;
            return true;
        }

        private Track track(String device) {
            Track known = drafted.get(device);
            if (known != null) {
                return known;
            }
            Track before = tracks.get(device);
            String key = before == null && tracks.size() >= MOST_DEVICES ? THE_REST : device;
            return drafted.computeIfAbsent(key, each -> {
                Track base = tracks.get(each);
                return base == null ? new Track() : base.copy();
            });
        }

        /** Makes the verdicts true: their batch is stored. */
        void promote() {
            tracks.putAll(drafted);
            if (tracks.size() >= sweepAt) {
                tracks.values().removeIf(track -> track.isSpent(newest));
                // Seldom enough that a sweep costs each message next to nothing.
                sweepAt = Math.min(MOST_DEVICES, Math.max(1_024, tracks.size() * 2));
            }
        }
    }

    Draft draft() {
        return new Draft();
    }

    /** How many devices are told apart at present. */
    int size() {
        return tracks.size();
    }

    private static boolean isLimited(Decoded message) {
        if (message instanceof Decoded.State state) {
            return !NEVER_REFUSED.contains(state.state());
        }
        return message instanceof Decoded.Telemetry
                || message instanceof Decoded.Pack
                || message instanceof Decoded.Passage
                || message instanceof Decoded.Status
                || message instanceof Decoded.Rejected;
    }

    private static long ownTime(Decoded message) {
        if (message instanceof Decoded.Telemetry telemetry) {
            return telemetry.at();
        }
        if (message instanceof Decoded.Pack pack) {
            return pack.instants().get(0).at();
        }
        if (message instanceof Decoded.State state) {
            return state.at();
        }
        return message instanceof Decoded.Passage passage ? passage.at() : Decoded.NO_TIME;
    }

    private static long minuteOf(long micros) {
        return micros / 60_000_000;
    }
}
