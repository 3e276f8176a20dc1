package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A reward was taken back.
 *
 * @param hazardId the aggregate
 * @param reporter opaque id of the resident
 * @param points how many points are gone
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
@EventType(value = "hazard.RewardReversed", revision = 1)
public record RewardReversed(String hazardId, String reporter, int points, String reasonRef, Instant at) {}
