/**
 * The search for a lost person, one per case, and its commands. Out: the events of {@code lostperson.events}. What is
 * kept of the person lies in the vault under the search's id and is erased with the end of the search, in one
 * transaction.
 */
@NullMarked
package org.scenicwatch.core.lostperson.write;

import org.jspecify.annotations.NullMarked;
