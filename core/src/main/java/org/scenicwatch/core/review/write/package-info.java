/** The write side of reviews. Events in and out: those of reviews. */
@NullMarked
package org.scenicwatch.core.review.write;

import org.jspecify.annotations.NullMarked;
