package org.scenicwatch.core.alarm.outage;

import java.time.Instant;

/**
 * A device fell silent: find out whether its zone did.
 *
 * @param device the device
 * @param decidedAt server time
 */
public record WeighSilence(SilentDevice device, Instant decidedAt) {}
