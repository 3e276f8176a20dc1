package org.scenicwatch.core.casework.write;

/**
 * One occurrence of one alarm.
 *
 * @param alarmId the alarm's aggregate id
 * @param occurrence the occurrence, counted from 1; 0: the alarm was never raised, its source is out of service
 */
public record AlarmOccurrence(String alarmId, long occurrence) {}
