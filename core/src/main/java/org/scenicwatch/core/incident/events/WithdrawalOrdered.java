package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Everybody leaves the place at once (撤离); a roll-call follows.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param caseId the case, an aggregate
 * @param area the scenic area
 * @param number the roll-call that it calls
 * @param at when, server time
 */
@EventType(value = "incident.WithdrawalOrdered", revision = 1)
public record WithdrawalOrdered(String incidentId, String caseId, String area, int number, Instant at) {}
