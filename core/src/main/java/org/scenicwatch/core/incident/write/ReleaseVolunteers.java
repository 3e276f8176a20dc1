package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Need the volunteers of a call no more. */
public record ReleaseVolunteers(@TargetAggregateIdentifier String incidentId, String callId, Instant at) {}
