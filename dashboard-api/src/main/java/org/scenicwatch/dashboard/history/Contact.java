package org.scenicwatch.dashboard.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and how a device was last heard of. Times are milliseconds since 1970 UTC.
 *
 * @param lastAt newest device time of a message; null: only its connection was heard of
 * @param arrived when the newest message arrived, server time
 * @param online what its last status message said; null: it sent none
 * @param onlineAt when that arrived
 * @param state the state it reported last
 * @param code its own code beside that state
 * @param stateAt device time of that report
 */
public record Contact(
        @Nullable Long lastAt,
        long arrived,
        @Nullable Boolean online,
        @Nullable Long onlineAt,
        @Nullable String state,
        @Nullable String code,
        @Nullable Long stateAt) {

    /** A measurement came. */
    public static Contact heard(long at, long arrived) {
        return new Contact(at, arrived, null, null, null, null, null);
    }

    /** A state was reported. */
    public static Contact stated(long at, long arrived, String state, @Nullable String code) {
        return new Contact(at, arrived, null, null, state, code, at);
    }

    /** The device came to the broker or left it. */
    public static Contact connected(boolean online, long arrived) {
        return new Contact(null, arrived, online, arrived, null, null, null);
    }

    /** What is known after {@code next}: of each fact the newest, so the order of messages does not matter. */
    public static Contact merge(@Nullable Contact known, Contact next) {
        if (known == null) {
            return next;
        }
        boolean newStatus = next.onlineAt != null && (known.onlineAt == null || next.onlineAt >= known.onlineAt);
        boolean newState = next.stateAt != null && (known.stateAt == null || next.stateAt > known.stateAt);
        return new Contact(
                later(known.lastAt, next.lastAt),
                Math.max(known.arrived, next.arrived),
                newStatus ? next.online : known.online,
                newStatus ? next.onlineAt : known.onlineAt,
                newState ? next.state : known.state,
                newState ? next.code : known.code,
                newState ? next.stateAt : known.stateAt);
    }

    /** Whether the broker told us, as the newest thing we know, that the device is gone. */
    public boolean isGone() {
        return Objects.equals(online, Boolean.FALSE) && onlineAt != null && onlineAt >= arrived;
    }

    private static @Nullable Long later(@Nullable Long a, @Nullable Long b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.max(a, b);
    }
}
