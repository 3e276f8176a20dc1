package org.scenicwatch.core.telemetry.events;

import org.scenicwatch.core.eventstore.EventType;

/**
 * A timer of the detection was due. Detection knows no other clock, so a replay gives the same alarms.
 *
 * @param area the area's code
 * @param shard the shard
 * @param asOf server time, epoch milliseconds
 */
@EventType(value = "telemetry.TimePassed", revision = 1)
public record TimePassed(String area, int shard, long asOf) {}
