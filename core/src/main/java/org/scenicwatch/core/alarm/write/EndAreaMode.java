package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/**
 * End a mode before its time. One that is not on is refused.
 *
 * @param areaModesId the aggregate
 * @param mode the mode
 * @param zone the zone's code; none: the one of the whole area
 * @param at server time
 */
public record EndAreaMode(
        @TargetAggregateIdentifier String areaModesId,
        AreaMode mode,
        @Nullable String zone,
        Instant at) {}
