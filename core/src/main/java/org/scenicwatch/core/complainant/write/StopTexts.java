package org.scenicwatch.core.complainant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Send no more text messages about a complaint. Repeated, it has no further effect.
 *
 * @param textsId the aggregate
 * @param complaintRef the complaint
 * @param at server time
 */
public record StopTexts(@TargetAggregateIdentifier String textsId, String complaintRef, Instant at) {}
