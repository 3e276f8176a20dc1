package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * People are wanted for a case (派单到人).
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param area the scenic area
 * @param caseId the case, an aggregate
 * @param body code of the body whose people are asked
 * @param category code of the case's category when the task was opened
 * @param priority CRITICAL, WARNING or CAUTION
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param takers how many have to take it before anybody sets out
 * @param skills codes of the skills that help
 * @param offerSeconds how long an offer stands, in seconds
 * @param noteRef where a person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskOpened", revision = 1)
public record TaskOpened(
        String taskId,
        String area,
        String caseId,
        String body,
        String category,
        String priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        int takers,
        List<String> skills,
        int offerSeconds,
        @Nullable String noteRef,
        Instant at) {}
