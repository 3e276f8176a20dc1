/** Tests of how tasks are shown. */
@NullMarked
package org.scenicwatch.dashboard.dispatch;

import org.jspecify.annotations.NullMarked;
