package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Begin to tell people of an alarm's occurrence. Changes nothing unless {@code alarmEvent} is news and the ladder has not
 * begun or has stopped. The fields are those of {@link org.scenicwatch.core.notification.events.LadderStarted}.
 */
public record StartLadder(
        @TargetAggregateIdentifier String ladderId,
        String alarmId,
        long occurrence,
        long alarmEvent,
        String area,
        String kind,
        String rule,
        String latching,
        String priority,
        @Nullable String zone,
        @Nullable String place,
        Instant raisedAt,
        Instant at) {}
