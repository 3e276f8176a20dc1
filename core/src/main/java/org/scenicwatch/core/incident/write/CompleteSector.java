package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a team has done what there was to do in its part of the ground. */
public record CompleteSector(@TargetAggregateIdentifier String incidentId, String sectorId, Instant at) {}
