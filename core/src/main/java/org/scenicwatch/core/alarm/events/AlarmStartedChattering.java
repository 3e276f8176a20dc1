package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The alarm comes and goes so fast that it says nothing new each time. It is held until it is calm: its occurrence goes
 * on, and what was acknowledged stays so.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param raises how often it was raised within the minute
 * @param at when, server time
 */
@EventType(value = "alarm.AlarmStartedChattering", revision = 1)
public record AlarmStartedChattering(String alarmId, long occurrence, int raises, Instant at) {}
