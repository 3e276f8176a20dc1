package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A team said how many of it are there; who said so is in the metadata. A second one of the same roll-call replaces the first.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param number the roll-call
 * @param team code of the body
 * @param present how many are there
 * @param missing how many of whom nobody knows where they are
 * @param at when, server time
 */
@EventType(value = "incident.TeamCounted", revision = 1)
public record TeamCounted(String incidentId, int number, String team, int present, int missing, Instant at) {}
