package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;

/** An alarm stands no more: what it hid shows again. */
public record WeighGone(String alarmId, Instant at) {}
