package org.scenicwatch.core.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How a case is named: {@code case:{uuid}} as an aggregate, the bare uuid (version 7) in rows and REST. */
public final class CaseIds {

    private static final String PREFIX = "case:";

    private CaseIds() {}

    /** The aggregate's id of the case with this id in rows and REST. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The aggregate's id of the case that follows from something: the same {@code cause} is always the same case. */
    public static String following(String cause) {
        return aggregate(
                UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** The id in rows and REST of the aggregate {@code caseId}. */
    public static String row(String caseId) {
        return caseId.startsWith(PREFIX) ? caseId.substring(PREFIX.length()) : caseId;
    }
}
