package org.scenicwatch.core.casework.write;

import java.util.List;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;

/** Decides when the parties of a case come before a mediator, and when they are through. */
record MediationSteps(CaseLife life) {

    List<Object> decide(StartMediation command, CaseGrounds grounds) {
        life.allows(CaseStep.START_MEDIATION);
        grounds.checkRegime(command.regime(), command.at());
        return List.of(new MediationStarted(command.caseId(), command.mediationId(), command.regime(), command.at()));
    }

    List<Object> decide(EndMediation command, CaseGrounds grounds) {
        life.allows(CaseStep.END_MEDIATION);
        grounds.checkMediationResult(command.result(), command.noteRef() != null);
        CasePast.Mediation mediation = life.past().mediation();
        return List.of(new MediationEnded(
                command.caseId(),
                mediation.id(),
                mediation.regime(),
                command.result(),
                command.noteRef(),
                command.at()));
    }
}
