package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A planned turn of duty does not take place. */
public record WithdrawDutyTurn(@TargetAggregateIdentifier String turnId, Instant at) {}
