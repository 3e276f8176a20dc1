/** What was recorded about a device's place in the registry. Written by the device area, read by every projection and by detection. */
@NullMarked
package org.scenicwatch.core.device.events;

import org.jspecify.annotations.NullMarked;
