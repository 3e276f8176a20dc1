package org.scenicwatch.core.casework.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseSupervised;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;

/** Decides what those do who work on a case: who has it, where it goes, and how long it may take. */
record HandlingSteps(CaseLife life) {

    /** Letters of any script, digits and signs, no spaces: what authorities number their orders with. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("[\\p{L}\\p{N}\\-_/.〔〕\\[\\]（）()]{1,40}");

    List<Object> decide(TakeCase command) {
        life.allows(CaseStep.TAKE);
        return List.of(new CaseTaken(command.caseId(), command.at()));
    }

    List<Object> decide(ReturnCase command, CaseGrounds grounds) {
        life.allows(CaseStep.RETURN);
        grounds.checkReturn(command.ground(), command.noteRef() != null);
        CaseLife.Assigned assigned = life.assigned();
        return List.of(new CaseReturned(
                command.caseId(),
                assigned == null ? null : assigned.body(),
                command.ground(),
                command.noteRef(),
                command.at()));
    }

    List<Object> decide(ReportArrival command) {
        life.allows(CaseStep.ARRIVE);
        return List.of(new ArrivalReported(command.caseId(), command.at()));
    }

    List<Object> decide(ReopenCase command, CaseGrounds grounds) {
        life.allows(CaseStep.REOPEN);
        grounds.checkReopening(command.ground());
        CaseRefused refused = againstReopening(grounds.limits(), command.at());
        if (refused != null) {
            throw refused;
        }
        return List.of(new CaseReopened(command.caseId(), command.ground(), command.noteRef(), command.at()));
    }

    /** Why a person may not take the case up again; none: nothing speaks against it. */
    @Nullable
    CaseRefused againstReopening(CaseGrounds.Limits limits, Instant at) {
        if (life.past().reopened() >= limits.reopenings().value()) {
            return CaseRefused.reopenedTooOften(life.past().reopened());
        }
        Instant closedAt = life.past().closedAt();
        int days = limits.reopenDays().value();
        boolean late = life.state() == CaseState.CLOSED
                && closedAt != null
                && at.isAfter(closedAt.plus(Duration.ofDays(days)));
        return late ? CaseRefused.reopenTooLate(days) : null;
    }

    List<Object> decide(TransferCaseOut command, CaseGrounds grounds) {
        life.allows(CaseStep.TRANSFER_OUT);
        grounds.checkAuthority(command.authority());
        checkNumber("orderNumber", command.orderNumber());
        return List.of(new CaseTransferredOut(
                command.caseId(), command.authority(), command.orderNumber(), command.noteRef(), command.at()));
    }

    List<Object> decide(TakeCaseBack command) {
        life.allows(CaseStep.TAKE_BACK);
        return List.of(new CaseTakenBack(command.caseId(), command.noteRef(), command.at()));
    }

    List<Object> decide(SuperviseCase command) {
        life.allows(CaseStep.SUPERVISE);
        return List.of(new CaseSupervised(command.caseId(), command.noteRef(), command.at()));
    }

    List<Object> decide(ExtendDeadline command, CaseGrounds grounds) {
        life.allows(CaseStep.EXTEND);
        grounds.checkClock(command.clock());
        Instant before = life.past().deadlines().getOrDefault(command.clock(), command.at());
        if (!command.until().isAfter(command.at()) || !command.until().isAfter(before)) {
            throw CaseRefused.deadlineNotLater();
        }
        return List.of(new DeadlineExtended(
                command.caseId(), command.clock(), command.until(), command.reasonRef(), command.at()));
    }

    List<Object> decide(RecordOutsideOrder command, CaseGrounds grounds) {
        life.allows(CaseStep.ORDER);
        grounds.checkAgency(command.agency());
        checkNumber("number", command.number());
        if (life.past().orders().contains(CasePast.order(command.agency(), command.number()))) {
            return List.of();
        }
        return List.of(new OutsideOrderRecorded(command.caseId(), command.agency(), command.number(), command.at()));
    }

    private static void checkNumber(String field, String number) {
        if (!ORDER_NUMBER.matcher(number).matches()) {
            throw CaseRefused.invalidOrderNumber(field);
        }
    }
}
