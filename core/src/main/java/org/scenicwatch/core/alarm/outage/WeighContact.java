package org.scenicwatch.core.alarm.outage;

import java.time.Instant;

/**
 * A device is heard of again, or nobody waits for it any more: find out whether its zone's mass outage is over.
 *
 * @param area the scenic area
 * @param device the device's own name
 * @param at when, server time
 * @param decidedAt server time
 */
public record WeighContact(String area, String device, Instant at, Instant decidedAt) {}
