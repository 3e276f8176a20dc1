package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseSplit;
import org.scenicwatch.core.casework.events.CaseSupervised;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.JointComplaintFormed;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.events.MilestoneReached;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From events to case rows and the trail of each case, for the tables and for the live view alike. */
public final class CaseFold {

    private final RowSpace<CaseRow> cases;
    private final Consumer<TrailRow> trail;

    public CaseFold(RowSpace<CaseRow> cases, Consumer<TrailRow> trail) {
        this.cases = cases;
        this.trail = trail;
    }

    /** Takes in one event; others than those of casework change nothing. */
    public void on(Object event, EventFacts facts) {
        if (event instanceof CaseOpened e) {
            String id = CaseIds.row(e.caseId());
            cases.change(id, facts.index(), before -> opened(id, e, facts));
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "number",
                    e.number(),
                    "origin",
                    e.origin(),
                    "category",
                    e.category());
        } else if (event instanceof AlarmJoined e) {
            String alarm = AlarmIds.row(e.alarmId());
            change(e.caseId(), facts, row -> row.withAlarm(alarm, touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "alarm", alarm);
        } else if (event instanceof ComplaintFiled e) {
            change(e.caseId(), facts, row -> row.withComplaint(touch(e.at(), facts)));
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "complaintRef",
                    e.complaintRef(),
                    "language",
                    e.language(),
                    "photos",
                    Integer.toString(e.photoCount()));
        } else if (event instanceof CaseTriaged e) {
            change(
                    e.caseId(),
                    facts,
                    row -> row.triaged(e.category(), e.remit(), Priority.valueOf(e.priority()), touch(e.at(), facts)));
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "category",
                    e.category(),
                    "remit",
                    e.remit(),
                    "priority",
                    e.priority());
        } else if (event instanceof CaseAssigned e) {
            change(e.caseId(), facts, row -> row.assigned(e.body(), e.jointBodies(), touch(e.at(), facts)));
            String joint = e.jointBodies().isEmpty() ? null : String.join(" ", e.jointBodies());
            note(e.caseId(), e.at(), event, facts, "body", e.body(), "joint", joint);
        } else if (event instanceof CaseResolved e) {
            change(e.caseId(), facts, row -> row.resolved(e.outcome(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "outcome", e.outcome(), "noteRef", e.noteRef());
        } else if (event instanceof CaseReopened e) {
            change(e.caseId(), facts, row -> row.with(CaseState.REOPENED, touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "ground", e.ground(), "noteRef", e.noteRef());
        } else if (event instanceof CaseClosed e) {
            change(e.caseId(), facts, row -> row.with(CaseState.CLOSED, touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "replyRef", e.replyRef());
        } else if (event instanceof CaseNoted e) {
            change(e.caseId(), facts, row -> row.with(row.state(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "noteRef", e.noteRef());
        } else if (event instanceof ClockPaused e) {
            change(e.caseId(), facts, row -> row.with(row.state(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "clock", e.clock(), "ground", e.ground(), "noteRef", e.reasonRef());
        } else if (event instanceof ClockResumed e) {
            change(e.caseId(), facts, row -> row.with(row.state(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "clock", e.clock(), "noteRef", e.reasonRef());
        } else if (event instanceof MilestoneReached e) {
            change(e.caseId(), facts, row -> row.with(row.state(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "milestone", e.milestone(), "noteRef", e.noteRef());
        } else {
            onHandling(event, facts);
        }
    }

    private void onHandling(Object event, EventFacts facts) {
        if (event instanceof CaseTaken e) {
            in(CaseState.TAKEN, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts);
        } else if (event instanceof CaseReturned e) {
            in(CaseState.RETURNED, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "body", e.body(), "ground", e.ground(), "noteRef", e.noteRef());
        } else if (event instanceof ArrivalReported e) {
            in(CaseState.UNDER_WAY, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts);
        } else if (event instanceof MediationStarted e) {
            in(CaseState.IN_MEDIATION, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "ground", e.regime());
        } else if (event instanceof MediationEnded e) {
            in(CaseState.UNDER_WAY, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "ground", e.result(), "noteRef", e.noteRef());
        } else if (event instanceof CaseTransferredOut e) {
            in(CaseState.TRANSFERRED_OUT, e.caseId(), e.at(), facts);
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "authority",
                    e.authority(),
                    "orderNumber",
                    e.orderNumber(),
                    "noteRef",
                    e.noteRef());
        } else if (event instanceof CaseTakenBack e) {
            in(CaseState.TRIAGED, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "noteRef", e.noteRef());
        } else if (event instanceof CaseSupervised e) {
            mark("supervised", e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "noteRef", e.noteRef());
        } else if (event instanceof DeadlineExtended e) {
            mark("extended", e.caseId(), e.at(), facts);
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "clock",
                    e.clock(),
                    "until",
                    e.until().toString(),
                    "reasonRef",
                    e.reasonRef());
        } else if (event instanceof OutsideOrderRecorded e) {
            touched(e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "agency", e.agency(), "number", e.number());
        } else if (event instanceof CaseMerged e) {
            in(CaseState.MERGED, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "other", CaseIds.row(e.into()), "number", e.intoNumber());
        } else if (event instanceof CaseSplit e) {
            List<String> alarms = e.alarms().stream().map(AlarmIds::row).toList();
            change(e.caseId(), facts, row -> row.split(alarms, e.complaintRefs().size(), touch(e.at(), facts)));
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "other",
                    CaseIds.row(e.newCaseId()),
                    "number",
                    e.newNumber(),
                    "complaintRefs",
                    String.join(" ", e.complaintRefs()));
        } else if (event instanceof CaseLinked e) {
            touched(e.caseId(), e.at(), facts);
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "other",
                    CaseIds.row(e.other()),
                    "number",
                    e.otherNumber(),
                    "relation",
                    e.relation());
        } else {
            onComplaint(event, facts);
        }
    }

    private void onComplaint(Object event, EventFacts facts) {
        if (event instanceof ComplaintAdmitted e) {
            in(CaseState.ADMITTED, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "jurisdiction", e.jurisdiction(), "noteRef", e.noteRef());
        } else if (event instanceof ComplaintRefused e) {
            in(CaseState.REFUSED, e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "ground", e.ground(), "noteRef", e.noteRef());
        } else if (event instanceof ComplaintWithdrawn e) {
            change(e.caseId(), facts, row -> {
                CaseRow fewer = row.withoutComplaint(touch(e.at(), facts));
                return e.over() ? fewer.with(CaseState.WITHDRAWN, touch(e.at(), facts)) : fewer;
            });
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "complaintRef",
                    e.complaintRef(),
                    "byComplainant",
                    Boolean.toString(e.byComplainant()),
                    "noteRef",
                    e.noteRef());
        } else if (event instanceof CaseUrged e) {
            mark("urged", e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "complaintRef", e.complaintRef(), "noteRef", e.noteRef());
        } else if (event instanceof ComplainantAnswered e) {
            touched(e.caseId(), e.at(), facts);
            note(e.caseId(), e.at(), event, facts, "replyRef", e.replyRef());
        } else if (event instanceof CaseRated e) {
            touched(e.caseId(), e.at(), facts);
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "complaintRef",
                    e.complaintRef(),
                    "score",
                    Integer.toString(e.score()),
                    "solved",
                    Boolean.toString(e.solved()),
                    "noteRef",
                    e.noteRef());
        } else if (event instanceof JointComplaintFormed e) {
            mark("joint", e.caseId(), e.at(), facts);
            note(
                    e.caseId(),
                    e.at(),
                    event,
                    facts,
                    "cause",
                    e.cause(),
                    "complainants",
                    Integer.toString(e.complainants()));
        } else {
            CaseFileTrail.of(event, facts).ifPresent(trail);
        }
    }

    private void in(CaseState state, String caseId, Instant at, EventFacts facts) {
        change(caseId, facts, row -> row.with(state, touch(at, facts)));
    }

    private void mark(String mark, String caseId, Instant at, EventFacts facts) {
        change(caseId, facts, row -> row.marked(mark, touch(at, facts)));
    }

    private void touched(String caseId, Instant at, EventFacts facts) {
        change(caseId, facts, row -> row.with(row.state(), touch(at, facts)));
    }

    private static CaseRow opened(String id, CaseOpened e, EventFacts facts) {
        return new CaseRow(
                id,
                e.number(),
                e.area(),
                CaseState.OPENED,
                CaseOrigin.valueOf(e.origin()),
                e.category(),
                e.cause(),
                e.remit(),
                Priority.valueOf(e.priority()),
                RowIds.inArea(e.area(), e.place()),
                null,
                RowIds.inArea(e.area(), e.zone()),
                e.lon(),
                e.lat(),
                e.at(),
                e.at(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                0,
                List.of(),
                null,
                facts.version());
    }

    private void change(String caseId, EventFacts facts, UnaryOperator<CaseRow> step) {
        cases.change(CaseIds.row(caseId), facts.index(), row -> row == null ? null : step.apply(row));
    }

    private static CaseRow.Touch touch(Instant at, EventFacts facts) {
        return new CaseRow.Touch(at, facts.version());
    }

    private void note(String caseId, Instant at, Object event, EventFacts facts, @Nullable String... namesAndValues) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                said.put(name, value);
            }
        }
        trail.accept(new TrailRow(
                CaseIds.row(caseId), facts.index(), at, event.getClass().getSimpleName(), facts.actor(), said));
    }
}
