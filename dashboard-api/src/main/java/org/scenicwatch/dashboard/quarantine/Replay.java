package org.scenicwatch.dashboard.quarantine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is.
 *
 * @param id its id
 * @param requestedAt when it was asked for
 * @param requestedBy the actor who asked
 * @param state {@code running}, {@code done} or {@code cancelled}
 * @param total messages in it
 * @param done messages whose outcome is known
 * @param outcomes how many met which fate
 * @param cancelledAt when it was cancelled; what was done by then stays done
 */
record Replay(
        String id,
        Instant requestedAt,
        String requestedBy,
        String state,
        long total,
        long done,
        Map<String, Long> outcomes,
        @Nullable Instant cancelledAt) {}
