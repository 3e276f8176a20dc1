package org.scenicwatch.dashboard.casesandalarms;

import java.util.Collection;
import java.util.Set;

/** Whether the caller may read what people said and sent in a case. Kept by the files of cases. */
public interface CaseSight {

    /**
     * Whether the caller may read it; that they do is noted where only few may.
     *
     * @param caseId the case's id in rows
     * @param what what is about to be shown, as a code
     */
    boolean mayRead(String caseId, String what);

    /** Those of these cases that the caller may not read; asking is not noted, for nothing is shown yet. */
    Set<String> closedOf(Collection<String> caseIds);

    /** Those of these cases that only few may read, whoever asks. */
    Set<String> restrictedOf(Collection<String> caseIds);
}
