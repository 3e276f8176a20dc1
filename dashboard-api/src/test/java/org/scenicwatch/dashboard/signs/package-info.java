/** Tests of car parks on signs. */
@NullMarked
package org.scenicwatch.dashboard.signs;

import org.jspecify.annotations.NullMarked;
