package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Call volunteers, all at once; the same call again changes nothing. The fields are those of
 * {@link org.scenicwatch.core.incident.events.VolunteersCalled}.
 */
public record CallVolunteers(
        @TargetAggregateIdentifier String incidentId,
        String caseId,
        String area,
        String callId,
        @Nullable String skill,
        List<String> groups,
        List<String> volunteers,
        @Nullable String place,
        Instant at) {}
