package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The case was given to a body, or given on to another.
 *
 * @param caseId the aggregate
 * @param body the code of the body that leads
 * @param jointBodies the codes of bodies that work on it beside the lead
 * @param at when, server time
 */
@EventType(value = "casework.CaseAssigned", revision = 1)
public record CaseAssigned(String caseId, String body, List<String> jointBodies, Instant at) {}
