package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody, or a system outside, may have seen the person.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sightingId names it within the search
 * @param source DESK, RESPONDER or OUTSIDE
 * @param sightingRef where the vault has when and where, how sure and in what words
 * @param at when, server time
 */
@EventType(value = "lostperson.SightingReported", revision = 1)
public record SightingReported(String searchId, String sightingId, String source, String sightingRef, Instant at) {}
