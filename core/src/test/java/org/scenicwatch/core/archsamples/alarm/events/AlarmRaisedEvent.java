package org.scenicwatch.core.archsamples.alarm.events;

/** Wrong: a suffix. */
public record AlarmRaisedEvent(String alarmId) {}
