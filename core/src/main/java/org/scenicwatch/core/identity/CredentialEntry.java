package org.scenicwatch.core.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the list of them shows it.
 *
 * @param topicFilters what it speaks for
 * @param certificateOnly whether it has no secret and comes in by client certificate alone
 * @param exported whether an outside broker can check it: false until the first rotation of a credential of before that
 * @param previousUntil until when the secret before the last rotation is good; absent when there is none
 */
public record CredentialEntry(
        String clientId,
        DeviceCredential.Kind kind,
        List<String> topicFilters,
        boolean enabled,
        boolean certificateOnly,
        boolean exported,
        Instant createdAt,
        Instant rotatedAt,
        @Nullable Instant previousUntil) {}
