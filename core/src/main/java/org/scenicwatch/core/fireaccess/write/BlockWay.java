package org.scenicwatch.core.fireaccess.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that no engine gets through; the same again changes nothing. The fields are those of
 * {@link org.scenicwatch.core.fireaccess.events.WayBlocked}.
 */
public record BlockWay(
        @TargetAggregateIdentifier String wayId,
        String area,
        String place,
        String ground,
        @Nullable String noteRef,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Instant until,
        Instant at) {}
