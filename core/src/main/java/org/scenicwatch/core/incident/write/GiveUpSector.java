package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a part of the ground from its team without giving it to another. */
public record GiveUpSector(@TargetAggregateIdentifier String incidentId, String sectorId, Instant at) {}
