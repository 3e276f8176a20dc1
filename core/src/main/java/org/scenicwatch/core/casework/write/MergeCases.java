package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let a case go on in another one (并案): its alarms and complaints move, and what it claimed belongs to the other.
 *
 * @param caseId the case that ends
 * @param expectedVersion its version that the person saw; another one is a conflict; none: not checked
 * @param into the case that goes on
 * @param intoNumber the number of that case
 * @param at server time
 */
public record MergeCases(String caseId, @Nullable Long expectedVersion, String into, String intoNumber, Instant at) {}
