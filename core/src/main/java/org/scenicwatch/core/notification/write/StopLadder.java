package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tell nobody further of an alarm's occurrence.
 *
 * @param ladderId the aggregate
 * @param alarmEvent number of the alarm's event that is the reason
 * @param ground why
 * @param at server time
 */
public record StopLadder(
        @TargetAggregateIdentifier String ladderId, long alarmEvent, LadderGround ground, Instant at) {}
