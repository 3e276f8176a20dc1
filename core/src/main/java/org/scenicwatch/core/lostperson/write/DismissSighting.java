package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the sighting was of somebody else.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record DismissSighting(@TargetAggregateIdentifier String searchId, String sightingId, Instant at) {}
