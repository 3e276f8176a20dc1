package org.scenicwatch.core.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What whoever watches over the platform itself may ask about the gateways to people. */
public interface GatewayStates {

    /**
     * How a gateway does.
     *
     * @param channel the channel that it serves
     * @param gateway the adapter: off, log, webhook, smpp or smtp
     * @param failingSince when it failed first after it last worked, as this node saw it; none: it works, or was not used
     * @param reason the newest failure's code
     * @param lastAccepted when it last took a message from this node
     * @param waiting messages that wait to be sent
     * @param oldestWaiting since when the oldest of them waits
     * @param sending messages that are being sent
     * @param failed messages that failed within the last 24 hours
     */
    record GatewayState(
            String channel,
            String gateway,
            @Nullable Instant failingSince,
            @Nullable String reason,
            @Nullable Instant lastAccepted,
            long waiting,
            @Nullable Instant oldestWaiting,
            long sending,
            long failed) {}

    /** All channels, in a fixed order. */
    List<GatewayState> states();
}
