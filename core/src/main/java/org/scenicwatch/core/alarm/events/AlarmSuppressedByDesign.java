package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The design hides the alarm (F), because what causes it shows elsewhere or is wanted.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param cause the alarm that explains it, as an aggregate's id, or a code such as {@code season}; several may hold at once
 * @param at when, server time
 * @param suppression why the alarm is kept from the operator from now on
 */
@EventType(value = "alarm.AlarmSuppressedByDesign", revision = 1)
public record AlarmSuppressedByDesign(String alarmId, long occurrence, String cause, Instant at, String suppression) {}
