package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The alarm that came and went has been calm for long enough.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param at when, server time
 * @param condition the condition as it is
 * @param latch the latch as it is
 */
@EventType(value = "alarm.AlarmStoppedChattering", revision = 1)
public record AlarmStoppedChattering(String alarmId, long occurrence, Instant at, String condition, String latch) {}
