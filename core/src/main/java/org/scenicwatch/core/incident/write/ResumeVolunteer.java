package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Call a volunteer again. */
public record ResumeVolunteer(@TargetAggregateIdentifier String volunteerId, Instant at) {}
