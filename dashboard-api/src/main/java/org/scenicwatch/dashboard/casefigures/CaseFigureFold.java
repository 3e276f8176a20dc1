package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.dashboard.casefigures.CaseFigureRow.What;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From the events of cases to what the figures need of them. */
final class CaseFigureFold {

    /** A sign that joined took the case up again, and no person who was not content. */
    private static final Set<String> SIGNS = Set.of("alarm-joined", "complaint-joined");

    private final RowSpace<CaseFigureRow> cases;

    CaseFigureFold(RowSpace<CaseFigureRow> cases) {
        this.cases = cases;
    }

    /** Takes in one event; others than those that figures count change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof CaseOpened e) {
            cases.change(CaseIds.row(e.caseId()), facts.index(), before -> opened(e));
        } else if (event instanceof CaseTriaged e) {
            change(e.caseId(), facts, row -> row.sorted(e.category(), e.remit(), e.at()));
        } else if (event instanceof CaseAssigned e) {
            change(e.caseId(), facts, row -> row.led(e.body(), e.at()));
        } else if (event instanceof ComplaintFiled e) {
            change(e.caseId(), facts, row -> row.filed(e.at()));
        } else if (event instanceof ComplainantAnswered e) {
            change(e.caseId(), facts, row -> row.answered(e.at()));
        } else if (event instanceof ComplaintAdmitted e) {
            change(e.caseId(), facts, row -> row.answered(e.at()));
        } else if (event instanceof CaseResolved e) {
            change(e.caseId(), facts, row -> row.answered(e.at()).resolved(e.outcome(), e.at()));
        } else if (event instanceof CaseClosed e) {
            step(What.CLOSED, e.caseId(), e.at(), facts);
        } else if (event instanceof ComplaintRefused e) {
            change(e.caseId(), facts, row -> row.answered(e.at()).stepped(What.REFUSED, e.at()));
        } else if (event instanceof CaseMerged e) {
            step(What.MERGED, e.caseId(), e.at(), facts);
        } else if (event instanceof ComplaintWithdrawn e) {
            if (e.over()) {
                step(What.WITHDRAWN, e.caseId(), e.at(), facts);
            }
        } else if (event instanceof CaseTransferredOut e) {
            step(What.TRANSFERRED_OUT, e.caseId(), e.at(), facts);
        } else if (event instanceof CaseTakenBack e) {
            step(What.RESUMED, e.caseId(), e.at(), facts);
        } else if (event instanceof CaseReopened e) {
            step(SIGNS.contains(e.ground()) ? What.RESUMED : What.REOPENED, e.caseId(), e.at(), facts);
        } else if (event instanceof CaseRated e) {
            change(e.caseId(), facts, row -> row.rated(new CaseFigureRow.Rating(e.at(), e.score(), e.solved())));
        }
    }

    private static CaseFigureRow opened(CaseOpened e) {
        return new CaseFigureRow(
                CaseIds.row(e.caseId()),
                e.number(),
                e.origin(),
                e.category(),
                e.remit(),
                RowIds.inArea(e.area(), e.zone()),
                e.at(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                e.at().toEpochMilli());
    }

    private void step(What what, String caseId, Instant at, EventFacts facts) {
        change(caseId, facts, row -> row.stepped(what, at));
    }

    private void change(String caseId, EventFacts facts, UnaryOperator<CaseFigureRow> step) {
        cases.change(CaseIds.row(caseId), facts.index(), row -> row == null ? null : step.apply(row));
    }
}
