/**
 * The synthetic village: its ground, lanes, houses, zones and devices, made from a fixed seed, and the two files that
 * the import takes. Nothing here is measured from a real place; the same seed gives the same bytes on every machine.
 */
@NullMarked
package org.scenicwatch.simulator.village;

import org.jspecify.annotations.NullMarked;
