/** Tests of composite fire. */
@NullMarked
package org.scenicwatch.core.alarm.fire;

import org.jspecify.annotations.NullMarked;
