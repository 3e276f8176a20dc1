package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.incident.RollReason;

/** Ask every team how many it counts. */
public record CallRoll(
        @TargetAggregateIdentifier String incidentId,
        String caseId,
        String area,
        String category,
        RollReason reason,
        List<String> teams,
        Instant at) {}
