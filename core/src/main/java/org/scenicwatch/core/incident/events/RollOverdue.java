package org.scenicwatch.core.incident.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Teams did not answer a roll-call in time.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param number the roll-call
 * @param teams codes of the bodies that did not
 * @param at when, server time
 */
@EventType(value = "incident.RollOverdue", revision = 1)
public record RollOverdue(String incidentId, int number, List<String> teams, Instant at) {}
