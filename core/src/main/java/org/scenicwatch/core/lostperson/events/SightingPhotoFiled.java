package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A photo belongs to a sighting.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sightingId the sighting
 * @param photoRef where the vault has it
 * @param at when, server time
 */
@EventType(value = "lostperson.SightingPhotoFiled", revision = 1)
public record SightingPhotoFiled(String searchId, String sightingId, String photoRef, Instant at) {}
