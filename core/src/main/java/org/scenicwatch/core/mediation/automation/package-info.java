/**
 * What begins and ends with a mediation without a person. In: {@code MediationStarted}, {@code MediationEnded},
 * {@code CaseResolved}, {@code ComplaintWithdrawn}, {@code ConfirmationApplied}. Out: {@code OpenMediation},
 * {@code ConcludeMediation}, {@code RecordMilestone}.
 */
@NullMarked
package org.scenicwatch.core.mediation.automation;

import org.jspecify.annotations.NullMarked;
