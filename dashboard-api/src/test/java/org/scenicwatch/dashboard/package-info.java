/** Tests of the dashboard, and what they share. */
@NullMarked
package org.scenicwatch.dashboard;

import org.jspecify.annotations.NullMarked;
