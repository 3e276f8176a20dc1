package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;

/**
 * Other rules are in force, or another day has begun at the site: find out anew what hides the alarms that stand.
 *
 * @param area the scenic area
 * @param at server time
 */
public record WeighDesign(String area, Instant at) {}
