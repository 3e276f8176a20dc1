package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.CaseMark;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MilestoneReached;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From the events of cases to what their clocks need, and to when these are due. */
final class CaseClockFold {

    /** The body that a case is given to when the police are told. */
    private static final String POLICE = "tourism-police";

    /** What it means that an outside line has a number for the case. */
    private static final Map<String, CaseMilestone> CALLED =
            Map.of("119", CaseMilestone.CALLED_119, "110", CaseMilestone.POLICE_TOLD);

    private final RowSpace<CaseClockRow> cases;
    private final RowSpace<CaseDueRow> dues;
    private final RowSpace<CaseNextDueRow> next;
    private final CaseCatalogue catalogue;
    private final ClockBook book;
    private final Set<String> touched = new TreeSet<>();

    private final Supplier<SiteCalendar> siteDays;
    private @Nullable SiteCalendar calendar;

    CaseClockFold(
            RowSpace<CaseClockRow> cases,
            RowSpace<CaseDueRow> dues,
            RowSpace<CaseNextDueRow> next,
            CaseCatalogue catalogue,
            ClockBook book,
            Supplier<SiteCalendar> siteDays) {
        this.cases = cases;
        this.dues = dues;
        this.next = next;
        this.catalogue = catalogue;
        this.book = book;
        this.siteDays = siteDays;
    }

    /** Takes in one event; others than those that clocks are about change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof CaseOpened e) {
            open(e, facts);
        } else if (event instanceof ComplaintFiled e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.COMPLAINT_FILED);
        } else if (event instanceof CaseTriaged e) {
            sort(e, facts);
        } else if (event instanceof CaseAssigned e) {
            if (e.body().equals(POLICE) || e.jointBodies().contains(POLICE)) {
                reached(e.caseId(), e.at(), facts, CaseMilestone.POLICE_TOLD);
            }
        } else if (event instanceof CaseTaken e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.TEAM_STARTED);
        } else if (event instanceof ArrivalReported e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.TEAM_ARRIVED);
        } else if (event instanceof OutsideOrderRecorded e) {
            CaseMilestone told = CALLED.get(e.agency());
            if (told != null) {
                reached(e.caseId(), e.at(), facts, told);
            }
        } else if (event instanceof ComplainantAnswered e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.COMPLAINANT_ANSWERED);
        } else if (event instanceof ComplaintAdmitted e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.ADMITTED);
        } else if (event instanceof ComplaintRefused e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.REFUSED);
        } else if (event instanceof MediationEnded e) {
            List<CaseMark> marks = new ArrayList<>(List.of(CaseMark.reached(e.at(), CaseMilestone.MEDIATION_ENDED)));
            if (CaseGrounds.isPeoplesAgreement(e.regime(), e.result())) {
                marks.add(CaseMark.reached(e.at(), CaseMilestone.AGREEMENT_REACHED));
            }
            change(e.caseId(), facts, marks, same -> same);
        } else if (event instanceof CaseResolved e) {
            reached(e.caseId(), e.at(), facts, CaseMilestone.RESOLVED);
        } else if (event instanceof CaseClosed e) {
            close(e, facts);
        } else if (event instanceof CaseReopened e) {
            mark(e.caseId(), facts, CaseMark.of(e.at(), CaseMark.What.REOPENED));
        } else if (event instanceof CaseTransferredOut e) {
            mark(e.caseId(), facts, CaseMark.of(e.at(), CaseMark.What.TRANSFERRED_OUT));
        } else if (event instanceof CaseTakenBack e) {
            mark(e.caseId(), facts, CaseMark.of(e.at(), CaseMark.What.TAKEN_BACK));
        } else if (event instanceof CaseMerged e) {
            mark(e.caseId(), facts, CaseMark.gone(e.at(), "merged"));
        } else if (event instanceof ComplaintWithdrawn e) {
            if (e.over()) {
                mark(e.caseId(), facts, CaseMark.gone(e.at(), "withdrawn"));
            }
        } else if (event instanceof DeadlineExtended e) {
            mark(e.caseId(), facts, CaseMark.extended(e.at(), e.clock(), e.until()));
        } else if (event instanceof ClockPaused e) {
            mark(e.caseId(), facts, CaseMark.paused(e.at(), e.clock(), e.ground()));
        } else if (event instanceof ClockResumed e) {
            mark(e.caseId(), facts, CaseMark.resumed(e.at(), e.clock()));
        } else if (event instanceof MilestoneReached e) {
            CaseMilestone.of(e.milestone()).ifPresent(it -> reached(e.caseId(), e.at(), facts, it));
        }
    }

    /** Reckons anew with the calendar of another rule book; {@code open} are the cases whose clocks count. */
    void on(RulesPublished event, EventFacts facts, Set<String> open) {
        calendar = RuleSet.of(event).calendar();
        Set<String> all = new TreeSet<>(open);
        all.addAll(touched);
        for (String id : all) {
            CaseClockRow row = cases.find(id);
            if (row != null) {
                reckon(row, facts.index());
            }
        }
    }

    private void open(CaseOpened e, EventFacts facts) {
        String id = CaseIds.row(e.caseId());
        List<CaseMark> marks = List.of(
                CaseMark.sorted(e.at(), e.cause(), e.remit()), CaseMark.reached(e.at(), CaseMilestone.CASE_OPENED));
        String place = RowIds.inArea(e.area(), e.place());
        cases.change(
                id,
                facts.index(),
                before -> counted(new CaseClockRow(id, e.number(), e.category(), place, e.at(), marks, false)));
        reckon(id, facts.index());
    }

    private void sort(CaseTriaged e, EventFacts facts) {
        Optional<CaseCatalogue.Category> category = catalogue.categories().stream()
                .filter(known -> known.id().equals(e.category()))
                .findFirst();
        // A category that the catalogue gave up keeps the clocks that the case has.
        String cause = category.map(CaseCatalogue.Category::cause).orElse("");
        change(
                e.caseId(),
                facts,
                category.isEmpty() ? List.of() : List.of(CaseMark.sorted(e.at(), cause, e.remit())),
                row -> row.sorted(e.category()));
    }

    private void close(CaseClosed e, EventFacts facts) {
        CaseClockRow row = cases.find(CaseIds.row(e.caseId()));
        if (row == null || !row.hasComplaint()) {
            return;
        }
        List<CaseMark> marks = new ArrayList<>();
        if (e.replyRef() != null) {
            marks.add(CaseMark.reached(e.at(), CaseMilestone.COMPLAINANT_ANSWERED));
        }
        marks.add(CaseMark.reached(e.at(), CaseMilestone.COMPLAINT_CLOSED));
        change(e.caseId(), facts, marks, same -> same);
    }

    private void reached(String caseId, Instant at, EventFacts facts, CaseMilestone milestone) {
        mark(caseId, facts, CaseMark.reached(at, milestone));
    }

    private void mark(String caseId, EventFacts facts, CaseMark mark) {
        change(caseId, facts, List.of(mark), same -> same);
    }

    private void change(String caseId, EventFacts facts, List<CaseMark> marks, UnaryOperator<CaseClockRow> step) {
        String id = CaseIds.row(caseId);
        cases.change(
                id,
                facts.index(),
                row -> row == null ? null : counted(step.apply(row).with(marks)));
        reckon(id, facts.index());
    }

    private CaseClockRow counted(CaseClockRow row) {
        return row.open(read(row).stream().anyMatch(ClockReading::isOpen));
    }

    private void reckon(String id, long index) {
        CaseClockRow row = cases.find(id);
        if (row != null) {
            touched.add(id);
            reckon(row, index);
        }
    }

    private void reckon(CaseClockRow row, long index) {
        List<ClockReading> clocks = read(row);
        for (ClockReading clock : clocks) {
            CaseDueRow due = CaseDueRow.of(row.id(), clock);
            dues.change(due.id(), index, before -> due);
        }
        CaseNextDueRow first = CaseNextDueRow.of(row.id(), clocks);
        next.change(row.id(), index, before -> first);
    }

    /** As of the newest of what happened: a complaint that came from another case was filed before it came. */
    private List<ClockReading> read(CaseClockRow row) {
        SiteCalendar days = calendar == null ? siteDays.get() : calendar;
        calendar = days;
        Instant newest = row.marks().stream()
                .map(CaseMark::at)
                .max(Comparator.naturalOrder())
                .orElse(row.openedAt());
        return new CaseClocks(book, days).read(row.marks(), newest);
    }
}
