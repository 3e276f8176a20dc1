/** Tests of what lies around an alarm. */
@NullMarked
package org.scenicwatch.dashboard.surroundings;

import org.jspecify.annotations.NullMarked;
