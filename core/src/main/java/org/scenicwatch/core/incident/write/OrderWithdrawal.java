package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Have everybody leave the place at once, which calls a roll. */
public record OrderWithdrawal(
        @TargetAggregateIdentifier String incidentId,
        String caseId,
        String area,
        String category,
        List<String> teams,
        Instant at) {}
