package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;

/**
 * Open a case, or join the one that is already open for the same area, place and cause. Without a place a new case is
 * opened each time. Answered by {@link CaseAtHand}.
 *
 * @param newCaseId the aggregate id to use if a new case is opened, {@code case:{uuid}}
 * @param area the scenic area
 * @param origin where it comes from
 * @param category the category's code in the catalogue; it says cause and remit, and the priority if none is given
 * @param priority how soon somebody must act; none: the category's own
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param alarm the alarm that asks for it
 * @param complaint the complaint that asks for it
 * @param noteRef where a note of the opener lies in the vault
 * @param at server time
 */
public record OpenOrJoinCase(
        String newCaseId,
        String area,
        CaseOrigin origin,
        String category,
        @Nullable Priority priority,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable AlarmOccurrence alarm,
        @Nullable Complaint complaint,
        @Nullable String noteRef,
        Instant at) {}
