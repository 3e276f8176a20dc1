package org.scenicwatch.dashboard.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a gateway fails: from the first failure after the last success. Used by several threads. */
final class GatewayHealth {

    private @Nullable Instant failingSince;
    private @Nullable String reason;
    private @Nullable Instant lastAccepted;

    synchronized void worked(Instant at) {
        failingSince = null;
        reason = null;
        lastAccepted = at;
    }

    synchronized void failed(String why, Instant at) {
        if (failingSince == null) {
            failingSince = at;
        }
        reason = why;
    }

    synchronized @Nullable Instant failingSince() {
        return failingSince;
    }

    synchronized @Nullable String reason() {
        return reason;
    }

    synchronized @Nullable Instant lastAccepted() {
        return lastAccepted;
    }
}
