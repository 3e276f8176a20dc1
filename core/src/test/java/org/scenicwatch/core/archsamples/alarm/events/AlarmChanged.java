package org.scenicwatch.core.archsamples.alarm.events;

/** Wrong: says nothing of what happened. */
public record AlarmChanged(String alarmId) {}
