package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * Want people for a case. Asked again under the same id it has no further effect.
 *
 * @param taskId the aggregate
 * @param area the scenic area
 * @param caseId the case, an aggregate
 * @param body code of the body whose people are asked
 * @param category code of the case's category
 * @param priority how urgent the case is
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param first whom to ask first; none: whoever comes next by the order of asking
 * @param noteRef where a person's words lie in the vault
 * @param at server time
 */
public record OpenTask(
        @TargetAggregateIdentifier String taskId,
        String area,
        String caseId,
        String body,
        String category,
        Priority priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String first,
        @Nullable String noteRef,
        Instant at) {}
