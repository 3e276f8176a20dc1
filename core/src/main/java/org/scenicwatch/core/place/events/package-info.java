/** What was recorded about a place. Written by the place area, read by the map and by casework. */
@NullMarked
package org.scenicwatch.core.place.events;

import org.jspecify.annotations.NullMarked;
