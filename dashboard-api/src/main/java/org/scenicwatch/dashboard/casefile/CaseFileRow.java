package org.scenicwatch.dashboard.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.StepMark;

/**
 * What the file of a case is read from.
 *
 * @param id the case's uuid
 * @param number what people call it by
 * @param openedAt server time
 * @param course the way that the case took
 * @param restricted whether only few may read what people said and sent
 * @param marks what people said of steps and did not take back
 * @param items the evidence that was added, the oldest first
 * @param version how many events the file's own stream holds
 */
record CaseFileRow(
        String id,
        String number,
        Instant openedAt,
        CaseCourse course,
        boolean restricted,
        List<StepMark> marks,
        List<EvidenceItem> items,
        long version) {

    CaseFileRow {
        marks = List.copyOf(marks);
        items = List.copyOf(items);
    }

    CaseFileRow on(CaseCourse newCourse, boolean nowRestricted) {
        return new CaseFileRow(id, number, openedAt, newCourse, restricted || nowRestricted, marks, items, version);
    }

    CaseFileRow marked(StepMarked e, long newVersion) {
        List<StepMark> more = new ArrayList<>(marks);
        more.add(new StepMark(e.step(), e.by(), e.at(), e.noteRef()));
        return new CaseFileRow(id, number, openedAt, course, restricted, more, items, newVersion);
    }

    CaseFileRow unmarked(StepUnmarked e, long newVersion) {
        List<StepMark> fewer =
                marks.stream().filter(mark -> !mark.step().equals(e.step())).toList();
        return new CaseFileRow(id, number, openedAt, course, restricted, fewer, items, newVersion);
    }

    CaseFileRow with(EvidenceAdded e, long newVersion) {
        List<EvidenceItem> more = new ArrayList<>(items);
        more.add(EvidenceItem.of(e));
        return new CaseFileRow(id, number, openedAt, course, restricted, marks, more, newVersion);
    }

    CaseFileRow without(EvidenceWithdrawn e, long newVersion) {
        List<EvidenceItem> changed = items.stream()
                .map(item -> item.id().equals(e.item()) ? item.withdrawn(e) : item)
                .toList();
        return new CaseFileRow(id, number, openedAt, course, restricted, marks, changed, newVersion);
    }

    /** The piece that was added under this id. */
    Optional<EvidenceItem> item(String item) {
        return items.stream().filter(known -> known.id().equals(item)).findFirst();
    }

    /** Everything that is evidence in the case. */
    List<EvidenceItem> evidence() {
        return Stream.concat(EvidenceItem.ofCase(course).stream(), items.stream())
                .toList();
    }
}
