package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tell somebody nothing any more. */
public record RemoveRecipient(@TargetAggregateIdentifier String recipientId, Instant at) {}
