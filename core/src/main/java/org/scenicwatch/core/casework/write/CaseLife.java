package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintFiled;

/**
 * The life of one case as a pure state machine: {@code decide} says which events a command leads to, {@code evolve}
 * what an event makes of the state. What each state allows is the table of {@code docs/case-states.md}, kept in
 * {@link CaseStep}.
 *
 * @param state where the case stands; none before it is opened
 * @param sorted category, remit and priority, as they were settled last
 * @param assigned the lead body and those beside it; none before the case is assigned
 * @param alarms the alarm occurrences that belong to it
 * @param complaints the vault references of the complaints that belong to it
 */
record CaseLife(
        @Nullable CaseState state,
        @Nullable Sorted sorted,
        @Nullable Assigned assigned,
        Set<AlarmOccurrence> alarms,
        Set<String> complaints) {

    /** A case that was never opened. */
    static final CaseLife NEVER = new CaseLife(null, null, null, Set.of(), Set.of());

    private static final String ALARM_JOINED = "alarm-joined";
    private static final String COMPLAINT_JOINED = "complaint-joined";

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
        if (alarms.contains(command.alarm())) {
            return List.of();
        }
        return takenUpAgain(
                current,
                joined(command.caseId(), command.alarm(), command.at()),
                new CaseReopened(command.caseId(), ALARM_JOINED, command.at()));
    }

    List<Object> decide(JoinComplaint command) {
        CaseState current = allows(CaseStep.JOIN);
        if (complaints.contains(command.complaint().complaintRef())) {
            return List.of();
        }
        return takenUpAgain(
                current,
                filed(command.caseId(), command.complaint(), command.at()),
                new CaseReopened(command.caseId(), COMPLAINT_JOINED, command.at()));
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
                Set.of(),
                Set.of());
    }

    CaseLife evolve(AlarmJoined event) {
        return new CaseLife(
                state,
                sorted,
                assigned,
                plus(alarms, new AlarmOccurrence(event.alarmId(), event.occurrence())),
                complaints);
    }

    CaseLife evolve(ComplaintFiled event) {
        return new CaseLife(state, sorted, assigned, alarms, plus(complaints, event.complaintRef()));
    }

    CaseLife evolve(CaseReopened event) {
        return in(CaseState.REOPENED);
    }

    CaseLife evolve(CaseTriaged event) {
        return new CaseLife(
                CaseState.TRIAGED,
                new Sorted(event.category(), event.remit(), event.priority()),
                assigned,
                alarms,
                complaints);
    }

    CaseLife evolve(CaseAssigned event) {
        return new CaseLife(
                CaseState.ASSIGNED, sorted, new Assigned(event.body(), event.jointBodies()), alarms, complaints);
    }

    CaseLife evolve(CaseResolved event) {
        return in(CaseState.RESOLVED);
    }

    CaseLife evolve(CaseClosed event) {
        return in(CaseState.CLOSED);
    }

    private CaseLife in(CaseState newState) {
        return new CaseLife(newState, sorted, assigned, alarms, complaints);
    }

    private CaseState allows(CaseStep step) {
        CaseState current = state == null ? CaseState.OPENED : state;
        step.mayBeTakenIn(current);
        return current;
    }

    private static List<Object> takenUpAgain(CaseState current, Object joined, CaseReopened reopened) {
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

    private static ComplaintFiled filed(String caseId, Complaint complaint, Instant at) {
        return new ComplaintFiled(
                caseId,
                complaint.complaintRef(),
                complaint.subject(),
                complaint.category(),
                complaint.language(),
                complaint.photoCount(),
                at);
    }

    private static <T> Set<T> plus(Set<T> set, T element) {
        Set<T> more = new HashSet<>(set);
        more.add(element);
        return more;
    }
}
