package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;

/**
 * Name the team of the body that leads.
 *
 * @param caseId the case as an aggregate
 * @param team the code of its team
 * @param at server time
 */
public record NameTeam(String caseId, String team, Instant at) {}
