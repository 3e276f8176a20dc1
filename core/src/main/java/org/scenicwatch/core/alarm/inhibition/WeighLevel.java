package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;

/** An alarm that stands reached another level. */
public record WeighLevel(String alarmId, String level, Instant at) {}
