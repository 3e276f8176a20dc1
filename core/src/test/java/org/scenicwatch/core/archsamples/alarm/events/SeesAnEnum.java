package org.scenicwatch.core.archsamples.alarm.events;

import org.scenicwatch.core.archsamples.place.Colour;

/** Wrong: an event holds an enum instead of text. */
public record SeesAnEnum(String alarmId, Colour colour) {}
