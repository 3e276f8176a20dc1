package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A case was opened. What opened it follows as an event of its own: {@link AlarmJoined} or {@link ComplaintFiled}.
 *
 * @param caseId the aggregate, {@code case:{uuid}}
 * @param number the number that people call it by, for example {@code SJ-20260501-0007}
 * @param area the scenic area
 * @param origin ALARM, COMPLAINT, OPERATOR, PATROL or AGENCY
 * @param category the category's code in the catalogue
 * @param cause what it is about: one case per area, place and cause is open at a time
 * @param remit the remit's code
 * @param priority CRITICAL, WARNING or CAUTION
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param at when, server time
 */
@EventType(value = "casework.CaseOpened", revision = 1)
public record CaseOpened(
        String caseId,
        String number,
        String area,
        String origin,
        String category,
        String cause,
        String remit,
        String priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant at) {}
