package org.scenicwatch.core.casework.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseUrged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;

/** Decides what concerns complainants: the formal track, what they are told, and what they do themselves. */
record ComplaintSteps(CaseLife life) {

    private static final int BEST = 5;

    List<Object> decide(AdmitComplaint command, CaseGrounds grounds) {
        life.allows(CaseStep.ADMIT);
        mustHoldComplaint();
        grounds.checkJurisdiction(command.jurisdiction(), command.at());
        return List.of(
                new ComplaintAdmitted(command.caseId(), command.jurisdiction(), command.noteRef(), command.at()));
    }

    List<Object> decide(RefuseComplaint command, CaseGrounds grounds) {
        life.allows(CaseStep.REFUSE);
        mustHoldComplaint();
        if (!life.members().alarms().isEmpty()) {
            throw CaseRefused.hasAlarms();
        }
        grounds.checkRefusal(command.ground(), command.at());
        return List.of(new ComplaintRefused(command.caseId(), command.ground(), command.noteRef(), command.at()));
    }

    List<Object> decide(WithdrawComplaint command) {
        life.allows(CaseStep.WITHDRAW);
        mustBelong(command.complaintRef());
        boolean nothingLeft =
                life.members().minus(Set.of(), Set.of(command.complaintRef())).isEmpty();
        return List.of(new ComplaintWithdrawn(
                command.caseId(),
                command.complaintRef(),
                command.byComplainant(),
                // A fire does not go out because the one who saw it changed their mind: the desk ends it.
                nothingLeft && !(command.byComplainant() && isCritical()),
                command.noteRef(),
                command.at()));
    }

    List<Object> decide(UrgeCase command, CaseGrounds grounds) {
        life.allows(CaseStep.URGE);
        String ref = command.complaintRef();
        if (ref != null) {
            mustBelong(ref);
            Instant before = life.past().urged().get(ref);
            int minutes = grounds.limits().urgeMinutes().value();
            if (before != null && command.at().isBefore(before.plus(Duration.ofMinutes(minutes)))) {
                throw CaseRefused.urgedAlready(minutes);
            }
        }
        return List.of(new CaseUrged(command.caseId(), ref, command.noteRef(), command.at()));
    }

    List<Object> decide(ReplyToComplainant command) {
        life.allows(CaseStep.REPLY);
        return List.of(new ComplainantAnswered(command.caseId(), command.replyRef(), command.at()));
    }

    List<Object> decide(RateCase command) {
        life.allows(CaseStep.RATE);
        mustBelong(command.complaintRef());
        if (command.score() < 1 || command.score() > BEST) {
            throw CaseRefused.invalidScore();
        }
        if (life.past().rated().contains(command.complaintRef())) {
            throw CaseRefused.alreadyRated();
        }
        return List.of(new CaseRated(
                command.caseId(),
                command.complaintRef(),
                command.score(),
                command.solved(),
                command.noteRef(),
                command.at()));
    }

    private boolean isCritical() {
        CaseLife.Sorted sorted = life.sorted();
        return sorted != null && sorted.priority().equals(Priority.CRITICAL.name());
    }

    private void mustHoldComplaint() {
        if (life.members().complaints().isEmpty()) {
            throw CaseRefused.noComplaint();
        }
    }

    private void mustBelong(String complaintRef) {
        if (!life.members().has(complaintRef)) {
            throw CaseRefused.unknownComplaint();
        }
    }
}
