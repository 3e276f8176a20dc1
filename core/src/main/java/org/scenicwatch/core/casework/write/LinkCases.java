package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let two cases refer to each other (关联).
 *
 * @param caseId the one case
 * @param expectedVersion its version that the person saw; another one is a conflict; none: not checked
 * @param number its number
 * @param other the other case
 * @param otherNumber the number of that case
 * @param at server time
 */
public record LinkCases(
        String caseId, @Nullable Long expectedVersion, String number, String other, String otherNumber, Instant at) {}
