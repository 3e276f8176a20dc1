package org.scenicwatch.core.notification.ladder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.NotificationIds;

/** What all messages have in common. */
public final class Messages {

    /** A call for help that comes later than this helps nobody. */
    private static final Duration CRITICAL_LIFE = Duration.ofMinutes(10);

    private static final Duration OTHER_LIFE = Duration.ofHours(1);

    private Messages() {}

    /** The id of a message, the same whenever the same event is weighed. */
    public static String id(String area, String ladderId, int round, String step, String recipientId, String channel) {
        String name = String.join("|", "message", ladderId, String.valueOf(round), step, recipientId, channel);
        return NotificationIds.message(
                area,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What a text names; never a person. */
    public static Map<String, String> parameters(LocalText place, String kind, Instant raisedAt) {
        return Map.of("placeZh", place.zh(), "placeEn", place.en(), "kind", kind, "raisedAt", raisedAt.toString());
    }

    /** Until when a message may be sent. */
    public static Instant expiry(String priority, Instant at) {
        return at.plus(priority.equals(Priority.CRITICAL.name()) ? CRITICAL_LIFE : OTHER_LIFE);
    }
}
