package org.scenicwatch.core.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a client was refused for one reason.
 *
 * @param clientId as it was offered, cleaned; empty for clients that were too many to be told apart
 * @param topic the topic of the newest one, where it was about a topic
 * @param address the network address of the newest one, where it is known
 */
public record CredentialRefusal(
        String clientId,
        RefusalKind kind,
        long count,
        Instant firstAt,
        Instant lastAt,
        @Nullable String topic,
        @Nullable String address) {}
