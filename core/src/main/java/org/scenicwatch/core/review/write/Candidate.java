package org.scenicwatch.core.review.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that can be drawn.
 *
 * @param caseId the case
 * @param category its code
 * @param bodies codes of the bodies that had it, the one that led last first
 */
public record Candidate(String caseId, @Nullable String category, List<String> bodies) {}
