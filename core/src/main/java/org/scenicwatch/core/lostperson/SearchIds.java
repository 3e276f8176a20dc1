package org.scenicwatch.core.lostperson;

/** How a search is named: {@code search:{uuid of its case}} as an aggregate and as whom its vault entries are about. */
public final class SearchIds {

    private static final String PREFIX = "search:";
    private static final String CASE = "case:";

    private SearchIds() {}

    /** The search of the case with this id, in rows or as an aggregate. */
    public static String ofCase(String caseId) {
        return PREFIX + (caseId.startsWith(CASE) ? caseId.substring(CASE.length()) : caseId);
    }

    /** The id in rows and REST of the case whose search this is; it stays so when the case is merged into another. */
    public static String caseRow(String searchId) {
        return searchId.startsWith(PREFIX) ? searchId.substring(PREFIX.length()) : searchId;
    }
}
