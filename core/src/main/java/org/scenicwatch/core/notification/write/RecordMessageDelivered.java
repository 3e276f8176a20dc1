package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The message reached the person's phone or mailbox, by the gateway's receipt. */
public record RecordMessageDelivered(
        @TargetAggregateIdentifier String messageId, Instant at) {}
