package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add a photo to a sighting.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record FileSightingPhoto(
        @TargetAggregateIdentifier String searchId, String sightingId, String photoRef, Instant at) {}
