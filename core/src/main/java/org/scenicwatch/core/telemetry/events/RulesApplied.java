package org.scenicwatch.core.telemetry.events;

import org.scenicwatch.core.eventstore.EventType;

/**
 * From here on the shard is judged by this version of the rules.
 *
 * @param area the area's code
 * @param shard the shard
 * @param version the version of the published rules
 */
@EventType(value = "telemetry.RulesApplied", revision = 1)
public record RulesApplied(String area, int shard, int version) {}
