package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;

/**
 * Open a case; sent by the {@link CaseDesk} alone, which sees to the number and to one open case per place and cause.
 * The fields are those of {@link org.scenicwatch.core.casework.events.CaseOpened} and {@link OpenOrJoinCase}.
 */
public record OpenCase(
        @TargetAggregateIdentifier String caseId,
        String number,
        String area,
        CaseOrigin origin,
        String category,
        String cause,
        String remit,
        Priority priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable AlarmOccurrence alarm,
        @Nullable Complaint complaint,
        @Nullable String noteRef,
        Instant at) {}
