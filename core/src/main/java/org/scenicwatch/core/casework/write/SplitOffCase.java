package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseOrigin;

/**
 * Make a part of a case a case of its own (拆分), at the same place. Answered by {@link CaseAtHand}.
 *
 * @param caseId the case that is split
 * @param expectedVersion its version that the person saw; another one is a conflict; none: not checked
 * @param newCaseId the aggregate id of the new case, {@code case:{uuid}}
 * @param area the scenic area
 * @param origin where the new case comes from
 * @param category the new case's category
 * @param place the place's code
 * @param zone the zone's code
 * @param lon WGS 84 longitude in degrees
 * @param lat WGS 84 latitude in degrees
 * @param alarms the alarms' aggregate ids that move
 * @param complaintRefs the vault references of the complaints that move
 * @param at server time
 */
public record SplitOffCase(
        String caseId,
        @Nullable Long expectedVersion,
        String newCaseId,
        String area,
        CaseOrigin origin,
        String category,
        @Nullable String place,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        List<String> alarms,
        List<String> complaintRefs,
        Instant at) {

    public SplitOffCase {
        alarms = List.copyOf(alarms);
        complaintRefs = List.copyOf(complaintRefs);
    }
}
