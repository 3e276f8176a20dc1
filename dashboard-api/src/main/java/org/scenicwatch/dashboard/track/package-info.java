/**
 * A complaint's way seen from outside: by its tracking code, without statement, phone or photo, and what its complainant
 * may do (in: CaseOpened, CaseTriaged, CaseAssigned, CaseTaken, CaseReturned, ArrivalReported, CaseResolved,
 * CaseReopened, CaseClosed, CaseTransferredOut, CaseTakenBack, ComplaintFiled, ComplaintAdmitted, ComplaintRefused,
 * ComplaintWithdrawn, ComplainantAnswered, DeadlineExtended, CaseRated, MediationStarted, MediationEnded; out: none).
 */
@NullMarked
package org.scenicwatch.dashboard.track;

import org.jspecify.annotations.NullMarked;
