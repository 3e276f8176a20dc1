package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The resident is rewarded for a hazard that is one.
 *
 * @param hazardId the aggregate
 * @param reporter opaque id of the resident
 * @param kind what for, the code of the hazard
 * @param severity how grave it is
 * @param points how many points
 * @param rule the first day of the rule that says so, as {@code yyyy-MM-dd}
 * @param at server time
 */
@EventType(value = "hazard.RewardGranted", revision = 1)
public record RewardGranted(
        String hazardId, String reporter, String kind, String severity, int points, String rule, Instant at) {}
