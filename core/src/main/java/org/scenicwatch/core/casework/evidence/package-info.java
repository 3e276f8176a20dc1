/**
 * What a case is proven by: the pieces of evidence of a case and the pure fold that lays them to the steps of its
 * procedure, with what is missing and what belongs to no step. In: the events of casework; out: none.
 */
@NullMarked
package org.scenicwatch.core.casework.evidence;

import org.jspecify.annotations.NullMarked;
