package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person set the target of a figure of alarm health for the site. Who it was is in the metadata.
 *
 * @param healthTargetsId the aggregate, {@code healthTargets:{area}}
 * @param area the scenic area
 * @param version the change of targets, counted from 1
 * @param figure the figure's code, for example {@code flood-time}
 * @param goodFrom it is as it should be from here, in the figure's unit, included ...
 * @param goodTo ... to here
 * @param limitFrom it can be managed from here ...
 * @param limitTo ... to here
 * @param noteRef where the person's reason lies in the vault
 * @param at when, server time
 */
@EventType(value = "alarm.HealthTargetSet", revision = 1)
public record HealthTargetSet(
        String healthTargetsId,
        String area,
        int version,
        String figure,
        double goodFrom,
        double goodTo,
        double limitFrom,
        double limitTo,
        @Nullable String noteRef,
        Instant at) {}
