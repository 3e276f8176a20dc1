package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The message does not reach the person by this channel, or nobody can know.
 *
 * @param messageId the aggregate
 * @param reason a code
 * @param at server time
 */
public record RecordMessageFailed(@TargetAggregateIdentifier String messageId, String reason, Instant at) {}
