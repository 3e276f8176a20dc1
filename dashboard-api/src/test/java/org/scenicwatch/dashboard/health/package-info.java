/** Whether a lag is told as people mean it. */
@NullMarked
package org.scenicwatch.dashboard.health;

import org.jspecify.annotations.NullMarked;
