package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tell those who were told that the alarm was none; stops the ladder if it still climbs.
 *
 * @param ladderId the aggregate
 * @param alarmEvent number of the alarm's event that is the reason
 * @param result what it was found to be
 * @param at server time
 */
public record GiveAllClear(@TargetAggregateIdentifier String ladderId, long alarmEvent, String result, Instant at) {}
