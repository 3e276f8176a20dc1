/** The demo village: its map, its devices, and what they send. */
@NullMarked
package org.scenicwatch.simulator;

import org.jspecify.annotations.NullMarked;
