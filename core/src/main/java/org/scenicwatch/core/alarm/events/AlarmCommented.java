package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person said something about the alarm; who it was is in the metadata.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param commentRef where the person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "alarm.AlarmCommented", revision = 1)
public record AlarmCommented(String alarmId, long occurrence, String commentRef, Instant at) {}
