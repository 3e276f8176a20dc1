package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody further is told: somebody acknowledged the alarm, found it false, or it is over.
 *
 * @param ladderId the aggregate
 * @param alarmEvent number of the alarm's event that is the reason
 * @param ground acknowledged, verified or returned
 * @param at when, server time
 */
@EventType(value = "notification.LadderStopped", revision = 1)
public record LadderStopped(String ladderId, long alarmEvent, String ground, Instant at) {}
