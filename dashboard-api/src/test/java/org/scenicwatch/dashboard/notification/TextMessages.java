package org.scenicwatch.dashboard.notification;

import java.time.Duration;
import java.time.Instant;
import org.scenicwatch.core.notification.Channel;

/** Messages for tests of gateways. */
final class TextMessages {

    private TextMessages() {}

    static Outgoing to(Channel channel, String address, String text) {
        return new Outgoing(
                "message:xijiang/0190",
                "0190-key",
                channel,
                "recipient:xijiang/R-1",
                "fire-neighbours",
                address,
                text,
                false,
                Duration.ofSeconds(3_725),
                Instant.parse("2026-05-01T09:00:00Z"));
    }
}
