/**
 * Mediations of cases on the page of a case: who takes part, sessions, offers, agreement, performance, and the end of the
 * mediation at the case. In: the events of {@code core.mediation}. Out: commands to mediations and, to end one, to the case.
 * What people said and who they are comes from the vault for those who may read it.
 */
@NullMarked
package org.scenicwatch.dashboard.mediation;

import org.jspecify.annotations.NullMarked;
