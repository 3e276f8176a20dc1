package org.scenicwatch.dashboard.casefile;

import java.util.List;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From the events of cases and of their files to the rows that files are read from. */
final class CaseFileFold {

    private static final String CASE_STREAM = "case:";

    private final RowSpace<CaseFileRow> files;
    private final Procedures procedures;

    CaseFileFold(RowSpace<CaseFileRow> files, Procedures procedures) {
        this.files = files;
        this.procedures = procedures;
    }

    /** Takes in one event of the stream {@code stream}; those of others than cases and their files change nothing. */
    void on(String stream, Object event, EventFacts facts) {
        long version = facts.version() + 1;
        if (event instanceof CaseOpened e) {
            String id = CaseIds.row(e.caseId());
            CaseCourse course = CaseCourse.after(null, e, facts.actor());
            if (course != null) {
                files.change(id, facts.index(), before -> opened(id, e, course));
            }
        } else if (event instanceof StepMarked e) {
            change(e.caseId(), facts, row -> row.marked(e, version));
        } else if (event instanceof StepUnmarked e) {
            change(e.caseId(), facts, row -> row.unmarked(e, version));
        } else if (event instanceof EvidenceAdded e) {
            change(e.caseId(), facts, row -> row.with(e, version));
        } else if (event instanceof EvidenceWithdrawn e) {
            change(e.caseId(), facts, row -> row.without(e, version));
        } else if (stream.startsWith(CASE_STREAM)) {
            change(stream, facts, row -> {
                CaseCourse next = CaseCourse.after(row.course(), event, facts.actor());
                return next == null ? row : row.on(next, procedures.isRestricted(next));
            });
        }
    }

    private CaseFileRow opened(String id, CaseOpened e, CaseCourse course) {
        return new CaseFileRow(
                id, e.number(), e.at(), course, procedures.isRestricted(course), List.of(), List.of(), 0);
    }

    private void change(String caseId, EventFacts facts, UnaryOperator<CaseFileRow> step) {
        files.change(CaseIds.row(caseId), facts.index(), row -> row == null ? null : step.apply(row));
    }
}
