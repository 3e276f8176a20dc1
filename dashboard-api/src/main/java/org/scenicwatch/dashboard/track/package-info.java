/**
 * A complaint's way seen from outside: by its tracking code, without statement, phone or photo (in: CaseOpened,
 * CaseTriaged, CaseAssigned, CaseResolved, CaseReopened, CaseClosed; out: none).
 */
@NullMarked
package org.scenicwatch.dashboard.track;

import org.jspecify.annotations.NullMarked;
