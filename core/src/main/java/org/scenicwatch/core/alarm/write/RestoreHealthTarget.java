package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put the shipped target of a figure of alarm health into force again.
 *
 * @param healthTargetsId the aggregate, {@code healthTargets:{area}}
 * @param area the scenic area
 * @param expectedVersion the change that the person saw, 0: none; another one is a conflict
 * @param figure the figure's code
 * @param noteRef where the person's reason lies in the vault
 * @param at server time
 */
public record RestoreHealthTarget(
        @TargetAggregateIdentifier String healthTargetsId,
        String area,
        int expectedVersion,
        String figure,
        @Nullable String noteRef,
        Instant at) {}
