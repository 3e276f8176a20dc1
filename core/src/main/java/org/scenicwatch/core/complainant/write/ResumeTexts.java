package org.scenicwatch.core.complainant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Send text messages about a complaint again. Without a stop before, it has no effect.
 *
 * @param textsId the aggregate
 * @param complaintRef the complaint
 * @param at server time
 */
public record ResumeTexts(@TargetAggregateIdentifier String textsId, String complaintRef, Instant at) {}
