package org.scenicwatch.core.telemetry.events;

import org.scenicwatch.core.eventstore.EventType;

/**
 * From here on the platform hears its devices again: it started, or its line to the broker came back. Silence before
 * was perhaps ours.
 *
 * @param area the area's code
 * @param shard the shard
 * @param asOf server time, epoch milliseconds
 */
@EventType(value = "telemetry.LineRegained", revision = 1)
public record LineRegained(String area, int shard, long asOf) {}
