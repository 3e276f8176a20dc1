package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * An alarm belongs to the case, as the one that opened it or as a further one.
 *
 * @param caseId the aggregate
 * @param alarmId the alarm's aggregate id
 * @param occurrence the alarm's occurrence
 * @param at when, server time
 */
@EventType(value = "casework.AlarmJoined", revision = 1)
public record AlarmJoined(String caseId, String alarmId, long occurrence, Instant at) {}
