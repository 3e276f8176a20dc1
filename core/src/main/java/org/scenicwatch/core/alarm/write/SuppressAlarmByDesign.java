package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Hide the alarm while a cause holds. The same cause again changes nothing.
 *
 * @param alarmId the aggregate
 * @param cause the alarm that explains it, as an aggregate's id, or a code
 * @param at server time
 */
public record SuppressAlarmByDesign(
        @TargetAggregateIdentifier String alarmId, String cause, Instant at) {}
