package org.scenicwatch.core.incident.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Volunteers are called for an incident, all at once.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param caseId the case, an aggregate
 * @param area the scenic area
 * @param callId names the call within the incident
 * @param skill code of the skill that is wanted; none: any
 * @param groups the household groups that are called; none: all
 * @param volunteers who is called, aggregates {@code volunteer:{area}/{code}}
 * @param place the code of the place to meet
 * @param at when, server time
 */
@EventType(value = "incident.VolunteersCalled", revision = 1)
public record VolunteersCalled(
        String incidentId,
        String caseId,
        String area,
        String callId,
        @Nullable String skill,
        List<String> groups,
        List<String> volunteers,
        @Nullable String place,
        Instant at) {}
