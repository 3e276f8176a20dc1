package org.scenicwatch.core.complainant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Complaints are taken from that origin again, before the block's time was up.
 *
 * @param blockId the aggregate, {@code block:{area}/{uuid}}
 * @param reasonRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "complainant.BlockLifted", revision = 1)
public record BlockLifted(String blockId, @Nullable String reasonRef, Instant at) {}
