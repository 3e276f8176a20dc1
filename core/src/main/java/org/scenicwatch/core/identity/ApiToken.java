package org.scenicwatch.core.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program's right to call the API.
 *
 * @param id opaque; {@code token:<id>} is the actor of what the program does
 * @param role what the program may do
 * @param lastUsedAt within some minutes, or null when it was never used
 */
public record ApiToken(
        String id,
        String name,
        Role role,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt) {

    /** The actor in events. */
    public String actor() {
        return "token:" + id;
    }
}
