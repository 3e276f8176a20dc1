package org.scenicwatch.dashboard.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.alarmhealth.AlarmAttention;
import org.scenicwatch.dashboard.alarmhealth.CaseAttention;
import org.scenicwatch.dashboard.caseclocks.NextDeadlines;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.RuleRow;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.history.LatestValue;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/**
 * Everything that the live view starts from, read in one transaction with the positions it stands for.
 *
 * @param domain where to go on reading the domain's events; null: at the first
 * @param telemetry where to go on reading the telemetry events; null: at the first
 * @param passagesUpTo index of the newest telemetry event whose passages are in {@code gates}; -1: none
 * @param annunciated when alarms came before the desk lately, milliseconds since 1970 UTC, oldest first
 * @param desks how many desks share them
 */
record LiveState(
        @Nullable TrackingToken domain,
        @Nullable TrackingToken telemetry,
        long passagesUpTo,
        Map<String, Stored<DeviceEntry>> devices,
        Map<String, Stored<PlaceEntry>> places,
        Map<String, Stored<AlarmRow>> alarms,
        Map<String, Stored<RuleRow>> rules,
        Map<String, Stored<CaseRow>> cases,
        NextDeadlines deadlines,
        Map<String, Map<String, LatestValue>> latest,
        Map<String, Contact> contacts,
        GateCounts gates,
        Map<String, Stored<AlarmAttention>> attention,
        Map<String, Stored<CaseAttention>> caseAttention,
        List<Long> annunciated,
        int desks) {

    /** A live view of nothing, for tests and for an empty database. */
    static LiveState empty(GateCounts gates) {
        return new LiveState(
                null,
                null,
                -1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                NextDeadlines.none(),
                new HashMap<>(),
                new HashMap<>(),
                gates,
                Map.of(),
                Map.of(),
                List.of(),
                1);
    }
}
