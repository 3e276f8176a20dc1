package org.scenicwatch.dashboard.casesandalarms;

import java.util.List;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;

/** Who may do what the procedure of a case asks for. Kept by the files of cases. */
public interface CaseDoers {

    /**
     * Something that the caller may not do to a case.
     *
     * @param verb the verb of its path
     * @param why who may, for people
     */
    record Barred(String verb, LocalText why) {}

    /**
     * Lets a command pass that completes no step of the case's procedure, or one that is the caller's to do.
     *
     * @param caseId the aggregate
     * @throws ApiProblem 403 {@code case.step-not-yours}, saying who may
     */
    void mustBeAllowed(String caseId, Object command);

    /**
     * Everything that the caller may not do to the case.
     *
     * @param caseId the aggregate
     */
    List<Barred> barred(String caseId);
}
