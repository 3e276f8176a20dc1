package org.scenicwatch.core.review;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.scenicwatch.core.casework.CaseIds;

/** How samples and reviews are named: {@code sample:{uuid}}, {@code review:{uuid}}; the uuid alone in rows and REST. */
public final class ReviewIds {

    private static final String SAMPLE = "sample:";
    private static final String REVIEW = "review:";

    private ReviewIds() {}

    /** The aggregate of the sample with this id in rows. */
    public static String sample(String rowId) {
        return rowId.startsWith(SAMPLE) ? rowId : SAMPLE + rowId;
    }

    /** The aggregate of the review with this id in rows. */
    public static String review(String rowId) {
        return rowId.startsWith(REVIEW) ? rowId : REVIEW + rowId;
    }

    /** The aggregate of the review of a case that was drawn in a sample: always the same for the same two. */
    public static String reviewOf(String sampleId, String caseId) {
        String both = row(sampleId) + '/' + CaseIds.row(caseId);
        return REVIEW + UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }

    /** The id in rows and REST of a sample or review. */
    public static String row(String aggregateId) {
        return aggregateId.substring(aggregateId.indexOf(':') + 1);
    }
}
