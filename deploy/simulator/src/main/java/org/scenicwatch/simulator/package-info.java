/**
 * The simulator: the demo village's files, the running village ({@link org.scenicwatch.simulator.Simulator}), and a load
 * with a record of what was acknowledged ({@link org.scenicwatch.simulator.LoadPublisher}). It publishes by MQTT 5 as a
 * gateway and shares no code with the platform, so that it also proves the outside contract.
 */
@NullMarked
package org.scenicwatch.simulator;

import org.jspecify.annotations.NullMarked;
