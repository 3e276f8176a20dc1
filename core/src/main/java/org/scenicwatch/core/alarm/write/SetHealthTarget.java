package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.HealthTarget;

/**
 * Set the target of a figure of alarm health for the site; the one in force again changes nothing.
 *
 * @param healthTargetsId the aggregate, {@code healthTargets:{area}}
 * @param area the scenic area
 * @param expectedVersion the change that the person saw, 0: none; another one is a conflict
 * @param figure the figure's code
 * @param target in the figure's unit
 * @param noteRef where the person's reason lies in the vault
 * @param at server time
 */
public record SetHealthTarget(
        @TargetAggregateIdentifier String healthTargetsId,
        String area,
        int expectedVersion,
        String figure,
        HealthTarget target,
        @Nullable String noteRef,
        Instant at) {}
