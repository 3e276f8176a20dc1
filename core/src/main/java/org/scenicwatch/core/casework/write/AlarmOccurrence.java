package org.scenicwatch.core.casework.write;

/**
 * One occurrence of one alarm.
 *
 * @param alarmId the alarm's aggregate id
 * @param occurrence the occurrence, counted from 1
 */
public record AlarmOccurrence(String alarmId, long occurrence) {}
