package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Say that a body beside the lead has done its part.
 *
 * @param caseId the case as an aggregate
 * @param body the code of that body
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record ReportJointPart(
        String caseId, String body, @Nullable String noteRef, Instant at) {}
