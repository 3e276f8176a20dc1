package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.notification.Duty;

/**
 * Plan a turn of duty, or plan it anew; the same content again changes nothing. The fields are those of
 * {@link org.scenicwatch.core.notification.events.DutyTurnPlanned}.
 */
public record PlanDutyTurn(
        @TargetAggregateIdentifier String turnId,
        String area,
        Duty duty,
        String recipientId,
        Instant from,
        Instant until,
        Instant at) {}
