/**
 * Words of mediations: where one stands, what people choose from, what may be awarded by which rule, and why a mediation is
 * refused something.
 */
@NullMarked
package org.scenicwatch.core.mediation;

import org.jspecify.annotations.NullMarked;
