package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Do nothing more on the spot. */
public record EndIncident(@TargetAggregateIdentifier String incidentId, Instant at) {}
