package org.scenicwatch.core.casework.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseSplit;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MilestoneReached;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;

/**
 * The way that a case took, as far as its procedure and its evidence are concerned. Folded from the events of the case by
 * the write side and by projectors alike.
 *
 * @param caseId the aggregate
 * @param origin ALARM, COMPLAINT, OPERATOR, PATROL or AGENCY
 * @param cause what it was about when it was opened
 * @param categories every category that it or a complaint in it ever had; the present one is the last
 * @param body the code of the body that leads
 * @param facts what happened, the oldest first
 * @param complaints what people filed
 * @param alarms the alarms that belong to it
 * @param orders its numbers at outside lines
 * @param notes what people of the centre wrote
 * @param ending how it ended; none: it goes on
 * @param round how often it was taken up again
 * @param reopenedAt when it was taken up again last
 */
public record CaseCourse(
        String caseId,
        String origin,
        String cause,
        List<String> categories,
        @Nullable String body,
        List<CourseFact> facts,
        List<Filed> complaints,
        List<Joined> alarms,
        List<Order> orders,
        List<Noted> notes,
        @Nullable Ending ending,
        int round,
        @Nullable Instant reopenedAt) {

    /** A complaint: its reference in the vault, and whether its complainant took it back. */
    public record Filed(String ref, Instant at, boolean withdrawn) {}

    /** An alarm: its aggregate's id and the occurrence that joined. */
    public record Joined(String alarmId, long occurrence, Instant at) {}

    /** A number at an outside line. */
    public record Order(String agency, String number, Instant at, String by) {}

    /** A note: its reference in the vault. */
    public record Noted(String ref, Instant at, String by) {}

    /** How a case ended: {@code closed}, {@code merged}, {@code withdrawn}, {@code refused} or {@code transferred-out}. */
    public record Ending(String ground, Instant at) {}

    public static final String CLOSED = "closed";
    public static final String MERGED = "merged";
    public static final String WITHDRAWN = "withdrawn";
    public static final String REFUSED = "refused";
    public static final String TRANSFERRED_OUT = "transferred-out";

    /** What is to be done again when the body gives the case back. */
    private static final Set<String> OF_THE_BODY =
            Set.of(CourseFact.ASSIGNED, CaseMilestone.TEAM_STARTED.key(), CaseMilestone.TEAM_ARRIVED.key());

    /** As the clocks have it: the body that a case is given to when the police are told. */
    private static final String POLICE = "tourism-police";

    private static final Map<String, CaseMilestone> CALLED =
            Map.of("119", CaseMilestone.CALLED_119, "110", CaseMilestone.POLICE_TOLD);

    public CaseCourse {
        categories = List.copyOf(categories);
        facts = List.copyOf(facts);
        complaints = List.copyOf(complaints);
        alarms = List.copyOf(alarms);
        orders = List.copyOf(orders);
        notes = List.copyOf(notes);
    }

    /** The course after one more event; others than those of cases change nothing. Null before the case was opened. */
    public static @Nullable CaseCourse after(@Nullable CaseCourse before, Object event, String by) {
        if (event instanceof CaseOpened e) {
            return opened(e, by);
        }
        return before == null ? null : before.next(event, by);
    }

    private static CaseCourse opened(CaseOpened e, String by) {
        CaseCourse empty = new CaseCourse(
                e.caseId(),
                e.origin(),
                e.cause(),
                List.of(e.category()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null);
        return empty.reaching(CaseMilestone.CASE_OPENED.key(), e.at(), by);
    }

    private CaseCourse next(Object event, String by) {
        if (event instanceof ComplaintFiled e) {
            return reaching(CaseMilestone.COMPLAINT_FILED.key(), e.at(), by)
                    .knowing(e.category())
                    .with(plus(complaints, new Filed(e.complaintRef(), e.at(), false)), alarms);
        } else if (event instanceof AlarmJoined e) {
            return reaching(CourseFact.ALARM_JOINED, e.at(), by)
                    .with(complaints, plus(alarms, new Joined(e.alarmId(), e.occurrence(), e.at())));
        } else if (event instanceof CaseTriaged e) {
            return reaching(CourseFact.TRIAGED, e.at(), by).sorted(e.category());
        } else if (event instanceof CaseAssigned e) {
            CaseCourse given = reaching(CourseFact.ASSIGNED, e.at(), by).givenTo(e.body());
            boolean police = e.body().equals(POLICE) || e.jointBodies().contains(POLICE);
            return police ? given.reaching(CaseMilestone.POLICE_TOLD.key(), e.at(), by) : given;
        } else if (event instanceof CaseTaken e) {
            return reaching(CaseMilestone.TEAM_STARTED.key(), e.at(), by);
        } else if (event instanceof ArrivalReported e) {
            return reaching(CaseMilestone.TEAM_ARRIVED.key(), e.at(), by);
        } else if (event instanceof CaseReturned) {
            return with(facts.stream()
                    .filter(fact -> !OF_THE_BODY.contains(fact.key()))
                    .toList());
        } else if (event instanceof OutsideOrderRecorded e) {
            return ordered(e, by);
        } else if (event instanceof MilestoneReached e) {
            return reaching(e.milestone(), e.at(), by);
        } else if (event instanceof CaseNoted e) {
            return noted(new Noted(e.noteRef(), e.at(), by));
        } else if (event instanceof CaseResolved e) {
            return reaching(CaseMilestone.RESOLVED.key(), e.at(), by);
        } else if (event instanceof CaseSplit e) {
            return with(
                    without(complaints, filed -> e.complaintRefs().contains(filed.ref())),
                    without(alarms, joined -> e.alarms().contains(joined.alarmId())));
        }
        return ofComplaint(event, by);
    }

    private CaseCourse ofComplaint(Object event, String by) {
        if (event instanceof ComplainantAnswered e) {
            return reaching(CaseMilestone.COMPLAINANT_ANSWERED.key(), e.at(), by);
        } else if (event instanceof ComplaintAdmitted e) {
            return reaching(CaseMilestone.ADMITTED.key(), e.at(), by);
        } else if (event instanceof MediationEnded e) {
            return reaching(CaseMilestone.MEDIATION_ENDED.key(), e.at(), by);
        } else if (event instanceof CaseRated e) {
            return reaching(CourseFact.RATED, e.at(), by);
        } else if (event instanceof ComplaintRefused e) {
            return reaching(CaseMilestone.REFUSED.key(), e.at(), by).ended(new Ending(REFUSED, e.at()));
        } else if (event instanceof ComplaintWithdrawn e) {
            CaseCourse fewer = with(
                    complaints.stream()
                            .map(filed -> filed.ref().equals(e.complaintRef())
                                    ? new Filed(filed.ref(), filed.at(), true)
                                    : filed)
                            .toList(),
                    alarms);
            return e.over() ? fewer.ended(new Ending(WITHDRAWN, e.at())) : fewer;
        }
        return atItsEnd(event, by);
    }

    private CaseCourse atItsEnd(Object event, String by) {
        if (event instanceof CaseClosed e) {
            CaseCourse closed = reaching(CourseFact.CLOSED, e.at(), by).ended(new Ending(CLOSED, e.at()));
            if (!hasComplaint()) {
                return closed;
            }
            CaseCourse told = closed.reaching(CaseMilestone.COMPLAINT_CLOSED.key(), e.at(), by);
            return e.replyRef() == null ? told : told.reaching(CaseMilestone.COMPLAINANT_ANSWERED.key(), e.at(), by);
        } else if (event instanceof CaseMerged e) {
            return ended(new Ending(MERGED, e.at()));
        } else if (event instanceof CaseTransferredOut e) {
            return reaching(CourseFact.TRANSFERRED_OUT, e.at(), by).ended(new Ending(TRANSFERRED_OUT, e.at()));
        } else if (event instanceof CaseTakenBack) {
            return ended(null);
        } else if (event instanceof CaseReopened e) {
            return new CaseCourse(
                    caseId,
                    origin,
                    cause,
                    categories,
                    body,
                    facts,
                    complaints,
                    alarms,
                    orders,
                    notes,
                    null,
                    round + 1,
                    e.at());
        }
        return this;
    }

    /** The category that the case has now. */
    public String category() {
        return categories.get(categories.size() - 1);
    }

    /** Whether somebody's complaint belongs to it; one that was taken back still does. */
    public boolean hasComplaint() {
        return !complaints.isEmpty();
    }

    /** Whether its complaint goes the formal track. */
    @JsonIgnore
    public boolean isFormal() {
        return facts.stream().anyMatch(fact -> fact.key().equals(CaseMilestone.ADMITTED.key()));
    }

    /** When one of these facts was first reached by {@code now}; {@code anew}: since the case was taken up again. */
    Optional<CourseFact> first(List<String> keys, boolean anew, Instant now) {
        return facts.stream()
                .filter(fact -> keys.contains(fact.key()))
                .filter(fact -> !anew || fact.round() == round)
                .filter(fact -> !fact.at().isAfter(now))
                .min(Comparator.comparing(CourseFact::at));
    }

    /** The same course with one more fact, which readers know from elsewhere. */
    public CaseCourse reaching(String key, Instant at, String by) {
        return with(plus(facts, new CourseFact(key, at, by, round)));
    }

    private CaseCourse ordered(OutsideOrderRecorded e, String by) {
        List<Order> more = plus(orders, new Order(e.agency(), e.number(), e.at(), by));
        CaseCourse reached = copy(categories, body, facts, complaints, alarms, more, notes, ending)
                .reaching(CourseFact.order(e.agency()), e.at(), by);
        CaseMilestone called = CALLED.get(e.agency());
        return called == null ? reached : reached.reaching(called.key(), e.at(), by);
    }

    private CaseCourse with(List<CourseFact> newFacts) {
        return copy(categories, body, newFacts, complaints, alarms, orders, notes, ending);
    }

    private CaseCourse with(List<Filed> newComplaints, List<Joined> newAlarms) {
        return copy(categories, body, facts, newComplaints, newAlarms, orders, notes, ending);
    }

    private CaseCourse noted(Noted note) {
        return copy(categories, body, facts, complaints, alarms, orders, plus(notes, note), ending);
    }

    private CaseCourse givenTo(String newBody) {
        return copy(categories, newBody, facts, complaints, alarms, orders, notes, ending);
    }

    private CaseCourse ended(@Nullable Ending newEnding) {
        return copy(categories, body, facts, complaints, alarms, orders, notes, newEnding);
    }

    private CaseCourse sorted(String category) {
        List<String> all = new ArrayList<>(categories);
        all.remove(category);
        all.add(category);
        return copy(all, body, facts, complaints, alarms, orders, notes, ending);
    }

    /** A complaint may be of another category than its case, which keeps its own. */
    private CaseCourse knowing(String category) {
        if (categories.contains(category)) {
            return this;
        }
        List<String> all = new ArrayList<>(categories);
        all.add(0, category);
        return copy(all, body, facts, complaints, alarms, orders, notes, ending);
    }

    private CaseCourse copy(
            List<String> newCategories,
            @Nullable String newBody,
            List<CourseFact> newFacts,
            List<Filed> newComplaints,
            List<Joined> newAlarms,
            List<Order> newOrders,
            List<Noted> newNotes,
            @Nullable Ending newEnding) {
        return new CaseCourse(
                caseId,
                origin,
                cause,
                newCategories,
                newBody,
                newFacts,
                newComplaints,
                newAlarms,
                newOrders,
                newNotes,
                newEnding,
                round,
                reopenedAt);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
