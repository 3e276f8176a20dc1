package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person released a held alarm after what raised it was right again; the occurrence is over.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param at when, server time
 * @param condition the condition from now on: NORMAL
 * @param latch the latch from now on: NONE
 */
@EventType(value = "alarm.AlarmReset", revision = 1)
public record AlarmReset(String alarmId, long occurrence, Instant at, String condition, String latch) {}
