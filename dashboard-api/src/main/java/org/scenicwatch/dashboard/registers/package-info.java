/**
 * The registers as the screens read them (in: DeviceRegistered, DeviceConfigured, PlaceRegistered, PlaceRevised; out:
 * none), and the map made of them.
 */
@NullMarked
package org.scenicwatch.dashboard.registers;

import org.jspecify.annotations.NullMarked;
