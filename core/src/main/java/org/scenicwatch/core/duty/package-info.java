/** Words of the area duty: who is on watch, and whether they are. */
@NullMarked
package org.scenicwatch.core.duty;

import org.jspecify.annotations.NullMarked;
