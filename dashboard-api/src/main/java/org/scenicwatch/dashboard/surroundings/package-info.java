/** What lies around an alarm: water, houses and the people in them. In: the live view's rows. Out: nothing. */
@NullMarked
package org.scenicwatch.dashboard.surroundings;

import org.jspecify.annotations.NullMarked;
