package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person put the shipped target of a figure of alarm health into force again. Who it was is in the metadata.
 *
 * @param healthTargetsId the aggregate, {@code healthTargets:{area}}
 * @param area the scenic area
 * @param version the change of targets, counted from 1
 * @param figure the figure's code
 * @param noteRef where the person's reason lies in the vault
 * @param at when, server time
 */
@EventType(value = "alarm.HealthTargetRestored", revision = 1)
public record HealthTargetRestored(
        String healthTargetsId,
        String area,
        int version,
        String figure,
        @Nullable String noteRef,
        Instant at) {}
