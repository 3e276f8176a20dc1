package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/**
 * Say that the area or a zone is in a mode for a limited time. One that is on gets the new end; the same end again changes
 * nothing.
 *
 * @param areaModesId the aggregate
 * @param area the scenic area
 * @param mode the mode
 * @param zone the zone's code; none: the whole area
 * @param until when it ends by itself, at most {@link DeclaredModes#LONGEST} ahead
 * @param commentRef where the person's reason lies in the vault
 * @param at server time
 */
public record DeclareAreaMode(
        @TargetAggregateIdentifier String areaModesId,
        String area,
        AreaMode mode,
        @Nullable String zone,
        Instant until,
        @Nullable String commentRef,
        Instant at) {}
