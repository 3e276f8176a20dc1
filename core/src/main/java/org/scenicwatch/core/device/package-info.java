/** Devices: their kinds, what each kind measures, and the registry's record of each one. */
@NullMarked
package org.scenicwatch.core.device;

import org.jspecify.annotations.NullMarked;
