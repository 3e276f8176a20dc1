/** The Device aggregate and its commands. In: registration from import or desk. Out: {@code DeviceRegistered}, {@code DeviceConfigured}. */
@NullMarked
package org.scenicwatch.core.device.write;

import org.jspecify.annotations.NullMarked;
