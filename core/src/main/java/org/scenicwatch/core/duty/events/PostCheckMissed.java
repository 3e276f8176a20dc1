package org.scenicwatch.core.duty.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody answered in time.
 *
 * @param postCheckId the aggregate
 * @param area the scenic area
 * @param missedInARow how many were missed in a row, this one included
 * @param at when the time to answer had passed
 */
@EventType(value = "duty.PostCheckMissed", revision = 1)
public record PostCheckMissed(String postCheckId, String area, int missedInARow, Instant at) {}
