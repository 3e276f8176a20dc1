package org.scenicwatch.core.incident.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Every team at the incident is to say how many it counts (点名).
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param caseId the case, an aggregate
 * @param area the scenic area
 * @param number counted from 1 within the incident
 * @param reason desk, interval or withdrawal
 * @param teams codes of the bodies
 * @param answerBy until when every team should have answered
 * @param nextAt when the next one is due
 * @param at when, server time
 */
@EventType(value = "incident.RollCalled", revision = 1)
public record RollCalled(
        String incidentId,
        String caseId,
        String area,
        int number,
        String reason,
        List<String> teams,
        Instant answerBy,
        Instant nextAt,
        Instant at) {}
