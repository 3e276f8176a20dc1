package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;

/** An alarm that stands reached another level. One that is not known is none of inhibition's. */
public record WeighLevel(String alarmId, String level, Instant at) {}
