/** Tests of inhibition. */
@NullMarked
package org.scenicwatch.core.alarm.inhibition;

import org.jspecify.annotations.NullMarked;
