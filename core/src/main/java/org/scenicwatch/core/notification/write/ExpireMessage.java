package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Do not send the message any more, if it is not on its way.
 *
 * @param messageId the aggregate
 * @param reason late or stopped
 * @param at server time
 */
public record ExpireMessage(@TargetAggregateIdentifier String messageId, String reason, Instant at) {}
