package org.scenicwatch.core.alarm.outage;

import java.time.Instant;

/**
 * A mass outage that stands.
 *
 * @param area the scenic area
 * @param zone the zone
 * @param since when the first of its devices was silent
 * @param members how many devices it covers
 * @param total how many devices the zone had when it began
 * @param level the level of the rule that it reached
 */
public record MassOutage(String area, String zone, Instant since, int members, int total, String level) {}
