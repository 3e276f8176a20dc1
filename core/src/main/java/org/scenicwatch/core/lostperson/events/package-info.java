/**
 * What happened in a search for a lost person. Who it is, when and where somebody was last seen or thought to be seen,
 * and what people said lies in the vault only; events carry references that lead nowhere after the search.
 */
@NullMarked
package org.scenicwatch.core.lostperson.events;

import org.jspecify.annotations.NullMarked;
