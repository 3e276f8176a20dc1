package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Have somebody help no more. */
public record RemoveVolunteer(@TargetAggregateIdentifier String volunteerId, Instant at) {}
