/**
 * What the alarm area does by itself: when devices fall silent, weigh what that means for their zone; when a house has a
 * fire alarm, make the sounders of its household group sound.
 */
@NullMarked
package org.scenicwatch.core.alarm.automation;

import org.jspecify.annotations.NullMarked;
