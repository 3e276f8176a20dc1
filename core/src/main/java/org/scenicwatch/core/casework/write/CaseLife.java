package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseRefused;
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
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.JointComplaintFormed;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;

/**
 * The life of one case as a pure state machine: {@code decide} says which events a command leads to, {@code evolve}
 * what an event makes of the state. What each state allows is the table of {@code docs/case-states.md}, kept in
 * {@link CaseStep}. What people do on the way is decided in {@link HandlingSteps}, what concerns complainants in
 * {@link ComplaintSteps}, what several cases have to do with each other in {@link GroupSteps}.
 *
 * @param state where the case stands; none before it is opened
 * @param sorted category, remit and priority, as they were settled last
 * @param assigned the lead body and those beside it; none before the case is assigned
 * @param spot what it claimed when it was opened; none before
 * @param members what belongs to it
 * @param past what happened to it that decisions are judged by
 */
record CaseLife(
        @Nullable CaseState state,
        @Nullable Sorted sorted,
        @Nullable Assigned assigned,
        @Nullable CaseSpot spot,
        CaseMembers members,
        CasePast past) {

    /** A case that was never opened. */
    static final CaseLife NEVER = new CaseLife(null, null, null, null, CaseMembers.NONE, CasePast.NONE);

    /** Why a case is open work again: something joined it, or its complainant says that it is not solved. */
    static final String ALARM_JOINED = "alarm-joined";

    static final String COMPLAINT_JOINED = "complaint-joined";
    static final String NOT_SOLVED = "not-solved";

    /** How a case was sorted by triage. */
    record Sorted(String category, String remit, String priority) {}

    /** Whose a case is. */
    record Assigned(String body, List<String> jointBodies) {}

    List<Object> decide(OpenCase command) {
        if (state != null) {
            throw CaseRefused.alreadyOpen();
        }
        List<Object> events = new ArrayList<>();
        events.add(new CaseOpened(
                command.caseId(),
                command.number(),
                command.area(),
                command.origin().name(),
                command.category(),
                command.cause(),
                command.remit(),
                command.priority().name(),
                command.place(),
                command.zone(),
                command.lon(),
                command.lat(),
                command.at()));
        AlarmOccurrence alarm = command.alarm();
        if (alarm != null) {
            events.add(joined(command.caseId(), alarm, command.at()));
        }
        Complaint complaint = command.complaint();
        if (complaint != null) {
            events.add(filed(command.caseId(), complaint, command.at()));
        }
        String noteRef = command.noteRef();
        if (noteRef != null) {
            events.add(new CaseNoted(command.caseId(), noteRef, command.at()));
        }
        return events;
    }

    List<Object> decide(JoinAlarm command) {
        CaseState current = allows(CaseStep.JOIN);
        if (members.alarms().contains(command.alarm())) {
            return List.of();
        }
        return takenUpAgain(
                current,
                joined(command.caseId(), command.alarm(), command.at()),
                new CaseReopened(command.caseId(), ALARM_JOINED, null, command.at()));
    }

    List<Object> decide(JoinComplaint command, CaseCatalogue catalogue, CaseGrounds grounds) {
        CaseState current = allows(CaseStep.JOIN);
        if (members.has(command.complaint().complaintRef())) {
            return List.of();
        }
        List<Object> events = new ArrayList<>(takenUpAgain(
                current,
                filed(command.caseId(), command.complaint(), command.at()),
                new CaseReopened(command.caseId(), COMPLAINT_JOINED, null, command.at())));
        CaseMembers after = members.plus(new FiledComplaint(command.complaint(), command.at()));
        events.addAll(jointComplaint(command.caseId(), after, catalogue, grounds, command.at()));
        return events;
    }

    List<Object> decide(NoteOnCase command) {
        allows(CaseStep.NOTE);
        return List.of(new CaseNoted(command.caseId(), command.noteRef(), command.at()));
    }

    List<Object> decide(TriageCase command, CaseCatalogue catalogue) {
        CaseState current = allows(CaseStep.TRIAGE);
        CaseCatalogue.Category category = catalogue.category(command.category());
        String remit = command.remit() == null ? category.remit() : command.remit();
        if (catalogue.remit(remit).isEmpty()) {
            throw CaseRefused.unknownRemit(remit);
        }
        Sorted wanted = new Sorted(category.id(), remit, command.priority().name());
        if (current == CaseState.TRIAGED && wanted.equals(sorted)) {
            return List.of();
        }
        return List.of(
                new CaseTriaged(command.caseId(), wanted.category(), wanted.remit(), wanted.priority(), command.at()));
    }

    List<Object> decide(AssignCase command, CaseCatalogue catalogue) {
        CaseState current = allows(CaseStep.ASSIGN);
        Assigned wanted = new Assigned(command.body(), command.jointBodies());
        mustBeBody(command.body(), catalogue);
        command.jointBodies().forEach(body -> mustBeBody(body, catalogue));
        if (current == CaseState.ASSIGNED && wanted.equals(assigned)) {
            return List.of();
        }
        return List.of(new CaseAssigned(command.caseId(), wanted.body(), wanted.jointBodies(), command.at()));
    }

    List<Object> decide(ResolveCase command, CaseCatalogue catalogue) {
        allows(CaseStep.RESOLVE);
        if (catalogue.outcome(command.outcome()).isEmpty()) {
            throw CaseRefused.unknownOutcome(command.outcome());
        }
        return List.of(new CaseResolved(command.caseId(), command.outcome(), command.noteRef(), command.at()));
    }

    List<Object> decide(CloseCase command) {
        allows(CaseStep.CLOSE);
        return List.of(new CaseClosed(command.caseId(), command.replyRef(), command.at()));
    }

    CaseLife evolve(CaseOpened event) {
        return new CaseLife(
                CaseState.OPENED,
                new Sorted(event.category(), event.remit(), event.priority()),
                null,
                new CaseSpot(event.number(), event.area(), event.place(), event.cause()),
                CaseMembers.NONE,
                CasePast.NONE);
    }

    CaseLife evolve(AlarmJoined event) {
        CaseSpot known = spot == null || !members.isEmpty() ? spot : spot.orAlarm(event.alarmId());
        AlarmOccurrence alarm = new AlarmOccurrence(event.alarmId(), event.occurrence());
        return new CaseLife(state, sorted, assigned, known, members.plus(alarm), past);
    }

    CaseLife evolve(ComplaintFiled event) {
        Complaint complaint = new Complaint(
                event.complaintRef(), event.subject(), event.category(), event.language(), event.photoCount());
        return with(members.plus(new FiledComplaint(complaint, event.at())));
    }

    CaseLife evolve(ComplaintWithdrawn event) {
        CaseLife fewer = with(members.minus(Set.of(), Set.of(event.complaintRef())));
        return event.over() ? fewer.in(CaseState.WITHDRAWN) : fewer;
    }

    CaseLife evolve(CaseMerged event) {
        return in(CaseState.MERGED);
    }

    CaseLife evolve(CaseSplit event) {
        return with(members.withoutAlarms(Set.copyOf(event.alarms()), Set.copyOf(event.complaintRefs())));
    }

    CaseLife evolve(CaseLinked event) {
        return with(past.linked(event.other()));
    }

    CaseLife evolve(CaseReopened event) {
        boolean byPerson =
                !event.ground().equals(ALARM_JOINED) && !event.ground().equals(COMPLAINT_JOINED);
        return in(CaseState.REOPENED).with(past.reopened(byPerson));
    }

    CaseLife evolve(CaseTriaged event) {
        return new CaseLife(
                CaseState.TRIAGED,
                new Sorted(event.category(), event.remit(), event.priority()),
                assigned,
                spot,
                members,
                past);
    }

    CaseLife evolve(CaseAssigned event) {
        return new CaseLife(
                CaseState.ASSIGNED, sorted, new Assigned(event.body(), event.jointBodies()), spot, members, past);
    }

    CaseLife evolve(CaseTaken event) {
        return in(CaseState.TAKEN);
    }

    CaseLife evolve(CaseReturned event) {
        return in(CaseState.RETURNED);
    }

    CaseLife evolve(ArrivalReported event) {
        return in(CaseState.UNDER_WAY);
    }

    CaseLife evolve(MediationStarted event) {
        return in(CaseState.IN_MEDIATION)
                .with(past.mediated(new CasePast.Mediation(event.mediationId(), event.regime())));
    }

    CaseLife evolve(MediationEnded event) {
        return in(CaseState.UNDER_WAY);
    }

    CaseLife evolve(ComplaintAdmitted event) {
        return in(CaseState.ADMITTED);
    }

    CaseLife evolve(ComplaintRefused event) {
        return in(CaseState.REFUSED);
    }

    CaseLife evolve(CaseTransferredOut event) {
        return in(CaseState.TRANSFERRED_OUT);
    }

    CaseLife evolve(CaseTakenBack event) {
        return in(CaseState.TRIAGED);
    }

    CaseLife evolve(CaseResolved event) {
        return in(CaseState.RESOLVED);
    }

    CaseLife evolve(CaseClosed event) {
        return in(CaseState.CLOSED).with(past.closed(event.at()));
    }

    CaseLife evolve(CaseUrged event) {
        String by = event.complaintRef();
        return by == null ? this : with(past.urged(by, event.at()));
    }

    CaseLife evolve(DeadlineExtended event) {
        return with(past.extended(event.clock(), event.until()));
    }

    CaseLife evolve(OutsideOrderRecorded event) {
        return with(past.ordered(CasePast.order(event.agency(), event.number())));
    }

    CaseLife evolve(CaseRated event) {
        return with(past.rated(event.complaintRef()));
    }

    CaseLife evolve(JointComplaintFormed event) {
        return with(past.formedJoint());
    }

    CaseLife in(CaseState newState) {
        return new CaseLife(newState, sorted, assigned, spot, members, past);
    }

    CaseLife with(CaseMembers newMembers) {
        return new CaseLife(state, sorted, assigned, spot, newMembers, past);
    }

    CaseLife with(CasePast newPast) {
        return new CaseLife(state, sorted, assigned, spot, members, newPast);
    }

    /**
     * Where the case stands, when the step may be taken there.
     *
     * @throws CaseRefused {@code case.<state>}
     */
    CaseState allows(CaseStep step) {
        CaseState current = state == null ? CaseState.OPENED : state;
        step.mayBeTakenIn(current);
        return current;
    }

    /**
     * Claims the case's place and cause once more.
     *
     * @throws CaseRefused {@code case.place-and-cause-taken}
     */
    void claimAgain(String id, OpenCaseClaims claims) {
        if (spot != null) {
            spot.claimAgain(id, claims).ifPresent(number -> {
                throw CaseRefused.placeAndCauseTaken(number);
            });
        }
    }

    /** The event that marks a joint complaint, once, as soon as {@code after} holds one. */
    List<Object> jointComplaint(
            String caseId, CaseMembers after, CaseCatalogue catalogue, CaseGrounds grounds, Instant at) {
        if (past.joint()) {
            return List.of();
        }
        int least = grounds.limits().jointComplainants().value();
        return after.joint(catalogue, least).stream()
                .<Object>map(joint -> new JointComplaintFormed(caseId, joint.cause(), joint.complainants(), at))
                .toList();
    }

    static List<Object> takenUpAgain(CaseState current, Object joined, CaseReopened reopened) {
        return current == CaseState.RESOLVED ? List.of(joined, reopened) : List.of(joined);
    }

    private static void mustBeBody(String body, CaseCatalogue catalogue) {
        if (catalogue.body(body).isEmpty()) {
            throw CaseRefused.unknownBody(body);
        }
    }

    private static AlarmJoined joined(String caseId, AlarmOccurrence alarm, Instant at) {
        return new AlarmJoined(caseId, alarm.alarmId(), alarm.occurrence(), at);
    }

    static ComplaintFiled filed(String caseId, Complaint complaint, Instant at) {
        return new ComplaintFiled(
                caseId,
                complaint.complaintRef(),
                complaint.subject(),
                complaint.category(),
                complaint.language(),
                complaint.photoCount(),
                at);
    }
}
