package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.incident.VolunteerAnswer;

/** Say as a volunteer whether one comes, or that one is there. */
public record AnswerCall(
        @TargetAggregateIdentifier String incidentId,
        String callId,
        String volunteer,
        VolunteerAnswer answer,
        Instant at) {}
