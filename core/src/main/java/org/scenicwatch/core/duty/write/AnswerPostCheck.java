package org.scenicwatch.core.duty.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody at the desk says that they are there; who it is goes with the command as its actor.
 *
 * @param postCheckId the aggregate
 * @param at server time
 */
public record AnswerPostCheck(@TargetAggregateIdentifier String postCheckId, Instant at) {}
