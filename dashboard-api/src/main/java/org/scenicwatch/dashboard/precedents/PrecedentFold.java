package org.scenicwatch.dashboard.precedents;

import java.util.List;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.AgreementSetAside;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.MediationConcluded;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Outcome;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Talk;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From the events of cases and of their mediations to what later ones are compared with. */
final class PrecedentFold {

    private static final String WITHDRAWN = "complaint-withdrawn";

    private final RowSpace<PrecedentRow> rows;

    PrecedentFold(RowSpace<PrecedentRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof CaseOpened e) {
            String id = CaseIds.row(e.caseId());
            rows.change(id, facts.index(), before -> opened(id, e));
        } else if (event instanceof CaseTriaged e) {
            change(e.caseId(), facts, row -> row.sorted(e.category()));
        } else if (event instanceof CaseClosed e) {
            change(e.caseId(), facts, row -> row.closed(true));
        } else if (event instanceof ComplaintWithdrawn e) {
            change(e.caseId(), facts, row -> row.closed(row.closed() || e.over()));
        } else if (event instanceof CaseReopened e) {
            change(e.caseId(), facts, row -> row.closed(false));
        } else if (event instanceof MediationOpened e) {
            Talk talk = new Talk(e.mediationId(), e.at(), List.of(), null, null, null, null);
            change(e.caseId(), facts, row -> row.begun(talk));
        } else if (event instanceof ClaimStated e) {
            change(e.caseId(), facts, row -> row.talk(e.mediationId(), talk -> talk.by(e.standards())));
        } else if (event instanceof AgreementReached e) {
            Long total = e.currency() == null ? null : Long.valueOf(e.total());
            change(e.caseId(), facts, row -> row.talk(e.mediationId(), talk -> talk.agreed(total, e.currency())));
        } else if (event instanceof AgreementSetAside e) {
            change(e.caseId(), facts, row -> row.talk(e.mediationId(), talk -> talk.agreed(null, null)));
        } else if (event instanceof MediationConcluded e) {
            change(e.caseId(), facts, row -> row.talk(e.mediationId(), talk -> talk.ended(outcome(e), e.at())));
        }
    }

    private static Outcome outcome(MediationConcluded e) {
        if (e.agreementId() != null) {
            return Outcome.AGREEMENT;
        }
        return e.result().equals(WITHDRAWN) ? Outcome.WITHDRAWN : Outcome.NONE;
    }

    private static PrecedentRow opened(String id, CaseOpened e) {
        return new PrecedentRow(
                id, e.number(), e.category(), RowIds.inArea(e.area(), e.place()), e.at(), false, List.of());
    }

    private void change(String caseId, EventFacts facts, UnaryOperator<PrecedentRow> step) {
        rows.change(CaseIds.row(caseId), facts.index(), row -> row == null ? null : step.apply(row));
    }
}
