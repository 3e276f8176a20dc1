/** What rows of a file are taken, and what is said of the others. */
@NullMarked
package org.scenicwatch.dashboard.imports;

import org.jspecify.annotations.NullMarked;
