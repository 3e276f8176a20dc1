/**
 * What happened in a mediation. Names, phones, places, links, minutes, terms and words lie in the vault under the id of
 * the case; events carry references, codes, times and amounts.
 */
@NullMarked
package org.scenicwatch.core.mediation.events;

import org.jspecify.annotations.NullMarked;
