package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A cause for hiding the alarm is gone. A cause that does not hold changes nothing.
 *
 * @param alarmId the aggregate
 * @param cause the cause that is gone
 * @param at server time
 */
public record EndSuppressionByDesign(
        @TargetAggregateIdentifier String alarmId, String cause, Instant at) {}
