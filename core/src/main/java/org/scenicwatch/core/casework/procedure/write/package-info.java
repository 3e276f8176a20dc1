/**
 * The file of a case: the aggregate {@code casefile:{uuid}} beside the case, with the marks of people on the steps of the
 * procedure and the evidence. In: {@code MarkStepDone}, {@code UnmarkStep}, {@code AddEvidence}, {@code WithdrawEvidence};
 * out: {@code StepMarked}, {@code StepUnmarked}, {@code EvidenceAdded}, {@code EvidenceWithdrawn}.
 */
@NullMarked
package org.scenicwatch.core.casework.procedure.write;

import org.jspecify.annotations.NullMarked;
