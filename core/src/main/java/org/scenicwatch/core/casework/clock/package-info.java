/**
 * Clocks of cases, pure: their kinds and legal periods as data, how they run, and an explanation line by line. The rules
 * with their sources are {@code docs/standards/case-clocks.md}. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.core.casework.clock;

import org.jspecify.annotations.NullMarked;
