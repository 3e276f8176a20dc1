/**
 * The QR code on a door, a counter or a car park: it leads a phone to the complaint page of that place.
 *
 * <p>Events in: none; events out: none.
 */
@NullMarked
package org.scenicwatch.dashboard.doorcode;

import org.jspecify.annotations.NullMarked;
