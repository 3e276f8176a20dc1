package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Put a photo of the person on file.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record FilePersonPhoto(@TargetAggregateIdentifier String searchId, String photoRef, Instant at) {}
