package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.CaseMark;
import org.scenicwatch.core.casework.clock.CaseMilestone;

/**
 * What happened to one case as far as its clocks are concerned.
 *
 * @param id the case's uuid
 * @param number what people call it by
 * @param category the category's code
 * @param place the place's id
 * @param openedAt server time
 * @param marks what happened, the oldest first
 * @param open whether one of its clocks still counts
 */
record CaseClockRow(
        String id,
        String number,
        String category,
        @Nullable String place,
        Instant openedAt,
        List<CaseMark> marks,
        boolean open) {

    CaseClockRow {
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    boolean hasComplaint() {
        return marks.stream().anyMatch(mark -> mark.milestone() == CaseMilestone.COMPLAINT_FILED);
    }

    CaseClockRow with(List<CaseMark> further) {
        List<CaseMark> all = new ArrayList<>(marks);
        all.addAll(further);
        return new CaseClockRow(id, number, category, place, openedAt, all, open);
    }

    CaseClockRow sorted(String newCategory) {
        return new CaseClockRow(id, number, newCategory, place, openedAt, marks, open);
    }

    CaseClockRow open(boolean nowOpen) {
        return new CaseClockRow(id, number, category, place, openedAt, marks, nowOpen);
    }
}
