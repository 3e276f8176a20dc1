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
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.MilestoneReached;
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
            change(e.caseId(), facts, row -> row.assigned(e.body(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "body", e.body());
        } else if (event instanceof CaseResolved e) {
            change(e.caseId(), facts, row -> row.resolved(e.outcome(), touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "outcome", e.outcome(), "noteRef", e.noteRef());
        } else if (event instanceof CaseReopened e) {
            change(e.caseId(), facts, row -> row.with(CaseState.REOPENED, touch(e.at(), facts)));
            note(e.caseId(), e.at(), event, facts, "ground", e.ground());
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
        }
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
                null,
                null,
                List.of(),
                0,
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
