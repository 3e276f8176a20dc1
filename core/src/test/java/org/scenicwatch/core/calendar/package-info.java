/** Tests of the holidays. */
@NullMarked
package org.scenicwatch.core.calendar;

import org.jspecify.annotations.NullMarked;
