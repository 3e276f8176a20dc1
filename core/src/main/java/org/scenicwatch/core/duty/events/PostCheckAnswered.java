package org.scenicwatch.core.duty.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody at the desk answered in time; who it was is in the metadata.
 *
 * @param postCheckId the aggregate
 * @param area the scenic area
 * @param millis how long it took from the call
 * @param at server time
 */
@EventType(value = "duty.PostCheckAnswered", revision = 1)
public record PostCheckAnswered(String postCheckId, String area, long millis, Instant at) {}
