/**
 * Reported hazards (隐患, 随手拍) for people: the form of the public with its tracking code, the list of the desk, photos before
 * and after, and the ledger of rewards (REST). In: events of hazards; out: the commands of {@code core.hazard}.
 */
@NullMarked
package org.scenicwatch.dashboard.hazard;

import org.jspecify.annotations.NullMarked;
