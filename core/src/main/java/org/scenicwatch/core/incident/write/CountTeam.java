package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say how many of a team are there and how many are missing, in the roll-call of that number. */
public record CountTeam(
        @TargetAggregateIdentifier String incidentId, int number, String team, int present, int missing, Instant at) {}
