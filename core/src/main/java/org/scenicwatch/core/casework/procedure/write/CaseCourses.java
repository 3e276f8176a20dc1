package org.scenicwatch.core.casework.procedure.write;

import java.util.Optional;
import org.scenicwatch.core.casework.procedure.CaseCourse;

/** The way that each case took so far. */
public interface CaseCourses {

    /** The course of the case with this aggregate's id, if there is such a case. */
    Optional<CaseCourse> of(String caseId);
}
