package org.scenicwatch.ingest.lane;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.decode.utd.UtdFrame;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.Outbound;

/**
 * Answers transmission devices once their frames are committed: a stored or repeated frame is confirmed, one that was not
 * understood is denied, and a device whose clock is wrong is told the time. An answer that is lost is no loss: the device
 * sends its frame again (GB/T 26875.3-2011 6.5). Of one thread.
 */
final class FrameReplies {

    /** A device waits at most this long for an answer (6.5); then it sends again. */
    private static final Duration EXPIRY = Duration.ofSeconds(10);

    private static final long CLOCK_MAY_BE_OFF_MILLIS = 30_000;
    private static final long BETWEEN_SETTINGS_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Clock clock;
    private final Consumer<Outbound> line;
    /** When a device was last told the time; only registered devices are in it. */
    private final Map<String, Long> clockSetAt = new HashMap<>();

    private int serial;

    /**
     * A frame that waits for its answer.
     *
     * @param topic where it came from
     * @param message the message it came in
     * @param understood the frame; null when it is to be denied
     */
    record Pending(Topic topic, Inbound message, @Nullable UtdFrame understood) {}

    FrameReplies(Clock clock, Consumer<Outbound> line) {
        this.clock = clock;
        this.line = line;
    }

    /** Sends the answers to frames that are committed. */
    void send(List<Pending> frames) {
        for (Pending frame : frames) {
            String topic = "scenic/" + frame.topic().area() + "/"
                    + frame.topic().kind() + "/" + frame.topic().device() + "/frame/reply";
            for (UtdFrame reply : replies(frame, clock.millis())) {
                line.accept(new Outbound(topic, reply.bytes(), EXPIRY));
            }
        }
    }

    private List<UtdFrame> replies(Pending pending, long now) {
        List<UtdFrame> replies = new ArrayList<>(2);
        UtdFrame frame = pending.understood();
        if (frame == null) {
            UtdFrame denial = UtdFrame.denialOf(pending.message().payload(), now);
            if (denial != null) {
                replies.add(denial);
            }
            return replies;
        }
        if (frame.wantsConfirmation()) {
            replies.add(frame.confirmation(now));
        }
        if (isClockWrong(frame, pending.message().arrived())
                && mayBeTold(pending.topic().device(), now)) {
            replies.add(frame.clockSetting(serial++, now));
        }
        return replies;
    }

    private static boolean isClockWrong(UtdFrame frame, long arrived) {
        return frame.sentAt() == UtdFrame.NO_TIME || Math.abs(frame.sentAt() - arrived) > CLOCK_MAY_BE_OFF_MILLIS;
    }

    private boolean mayBeTold(String device, long now) {
        Long before = clockSetAt.get(device);
        if (before != null && now - before < BETWEEN_SETTINGS_MILLIS) {
            return false;
        }
        clockSetAt.put(device, now);
        return true;
    }
}
