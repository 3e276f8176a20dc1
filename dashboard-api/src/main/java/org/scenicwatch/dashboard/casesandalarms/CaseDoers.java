package org.scenicwatch.dashboard.casesandalarms;

import java.util.List;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;

/** Who may do what to a case. Kept by the files of cases, for what the procedure says, and by dispatch. */
public interface CaseDoers {

    /**
     * Something that the caller may not do to a case.
     *
     * @param verb the verb of its path
     * @param why who may, for people
     */
    record Barred(String verb, LocalText why) {}

    /**
     * Lets a command pass that is the caller's to give.
     *
     * @param caseId the aggregate
     * @throws ApiProblem 403 {@code case.step-not-yours}, saying who may
     * @throws org.scenicwatch.core.Refusal what else is missing, for example a second person
     */
    void mustBeAllowed(String caseId, Object command);

    /**
     * Everything that the caller may not do to the case.
     *
     * @param caseId the aggregate
     */
    List<Barred> barred(String caseId);
}
