package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person found that the sighting was of somebody else.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sightingId the sighting
 * @param at when, server time
 */
@EventType(value = "lostperson.SightingDismissed", revision = 1)
public record SightingDismissed(String searchId, String sightingId, Instant at) {}
