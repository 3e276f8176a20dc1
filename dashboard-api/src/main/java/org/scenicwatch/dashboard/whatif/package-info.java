/**
 * What a changed alarm rule would have done: runs the rule of today and the changed one over the stored readings and state
 * reports of a period, by the judge of live detection, and tells the alarms gained and lost (in: the history, the events of
 * state reports, the registers and the rules as they are now; out: none). Nothing of it is stored.
 */
@NullMarked
package org.scenicwatch.dashboard.whatif;

import org.jspecify.annotations.NullMarked;
