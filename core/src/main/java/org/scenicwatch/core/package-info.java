/** The domain of Scenic Watch: areas as packages, and the event store they are written to. */
@NullMarked
package org.scenicwatch.core;

import org.jspecify.annotations.NullMarked;
