/**
 * The mediations of cases, one per start of a mediation at a case, and their commands. Out: the events of
 * {@code mediation.events}.
 */
@NullMarked
package org.scenicwatch.core.mediation.write;

import org.jspecify.annotations.NullMarked;
