package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Put the photo of the signed consent on file.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record FileConsentPaper(@TargetAggregateIdentifier String searchId, String paperRef, Instant at) {}
