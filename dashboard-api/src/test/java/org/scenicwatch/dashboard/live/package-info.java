/** The live view: when batches go, what they hold, and that they add up to the snapshot. */
@NullMarked
package org.scenicwatch.dashboard.live;

import org.jspecify.annotations.NullMarked;
