/** The dashboard as a whole process: over HTTP and STOMP, as browsers and programs see it. */
@NullMarked
package org.scenicwatch.dashboard.whole;

import org.jspecify.annotations.NullMarked;
