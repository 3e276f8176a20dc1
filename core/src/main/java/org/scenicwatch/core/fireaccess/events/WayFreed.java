package org.scenicwatch.core.fireaccess.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Engines get through again.
 *
 * @param wayId the aggregate, {@code way:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "fireaccess.WayFreed", revision = 1)
public record WayFreed(String wayId, Instant at) {}
