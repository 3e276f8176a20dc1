package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add an alarm to an open case. The same occurrence again changes nothing.
 *
 * @param caseId the aggregate
 * @param alarm the alarm
 * @param at server time
 */
public record JoinAlarm(@TargetAggregateIdentifier String caseId, AlarmOccurrence alarm, Instant at) {}
