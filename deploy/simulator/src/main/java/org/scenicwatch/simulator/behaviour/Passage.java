package org.scenicwatch.simulator.behaviour;

import java.time.Instant;

/**
 * A vehicle that a gate sees.
 *
 * @param at simulated time
 * @param gate id of the gate
 * @param plate the invented plate
 * @param color colour of the plate
 * @param direction in, out or through
 */
public record Passage(Instant at, String gate, String plate, String color, String direction) {}
