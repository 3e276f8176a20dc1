package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Do not call a volunteer for a while; {@code until} none: until somebody says so. */
public record SuspendVolunteer(
        @TargetAggregateIdentifier String volunteerId,
        String ground,
        @Nullable Instant until,
        Instant at) {}
