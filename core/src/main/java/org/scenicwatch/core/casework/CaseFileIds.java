package org.scenicwatch.core.casework;

/** How the file of a case is named: {@code casefile:{uuid}} as an aggregate, with the uuid of its case. */
public final class CaseFileIds {

    private static final String PREFIX = "casefile:";

    private CaseFileIds() {}

    /** The aggregate's id of the file of the case {@code caseId}, given as an aggregate's id or as in rows. */
    public static String ofCase(String caseId) {
        return PREFIX + CaseIds.row(caseId);
    }
}
