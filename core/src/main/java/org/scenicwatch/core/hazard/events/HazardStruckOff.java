package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The hazard is gone for good (销号).
 *
 * @param hazardId the aggregate
 * @param at server time
 */
@EventType(value = "hazard.HazardStruckOff", revision = 1)
public record HazardStruckOff(String hazardId, Instant at) {}
