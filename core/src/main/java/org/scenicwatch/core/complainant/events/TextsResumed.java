package org.scenicwatch.core.complainant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complainant wants text messages about a complaint again.
 *
 * @param textsId the aggregate, {@code texts:{complaint}}
 * @param complaintRef the complaint's reference into the vault
 * @param at when, server time
 */
@EventType(value = "complainant.TextsResumed", revision = 1)
public record TextsResumed(String textsId, String complaintRef, Instant at) {}
