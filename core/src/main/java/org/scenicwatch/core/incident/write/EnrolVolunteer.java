package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Have somebody who can be sent help as a volunteer too, or correct where the person lives. */
public record EnrolVolunteer(
        @TargetAggregateIdentifier String volunteerId,
        String area,
        String responderId,
        @Nullable String group,
        Instant at) {}
