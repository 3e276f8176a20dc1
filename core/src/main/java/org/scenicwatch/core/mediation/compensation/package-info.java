/**
 * What the law awards for complaints of a category: rows of data with their dates and sources
 * ({@code mediation/compensation.json}), and the pure calculator over them. It advises: nobody is refused an amount by it.
 */
@NullMarked
package org.scenicwatch.core.mediation.compensation;

import org.jspecify.annotations.NullMarked;
