/** Commands to devices as the screens list them (in: their events; out: none), and how people give them (REST). */
@NullMarked
package org.scenicwatch.dashboard.devicecommands;

import org.jspecify.annotations.NullMarked;
