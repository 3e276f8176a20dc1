/** One suite for every variant of the history, run on each database that is at hand. */
@NullMarked
package org.scenicwatch.dashboard.history;

import org.jspecify.annotations.NullMarked;
