/**
 * What the village's devices measure at a moment: pure functions of seed, device and simulated time, so that two runs
 * at the same time agree and every value can be tested. All of it stays well inside the limits of the default rules.
 */
@NullMarked
package org.scenicwatch.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
