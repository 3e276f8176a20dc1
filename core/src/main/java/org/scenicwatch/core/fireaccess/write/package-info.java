/** The WayBlock aggregate and its commands. In: decisions of the desk. Out: {@code WayBlocked}, {@code WayFreed}. */
@NullMarked
package org.scenicwatch.core.fireaccess.write;

import org.jspecify.annotations.NullMarked;
