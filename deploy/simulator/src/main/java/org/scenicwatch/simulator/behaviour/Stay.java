package org.scenicwatch.simulator.behaviour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One vehicle's visit: through the core gate, through the car park's gate, into a bay, and the same way out.
 *
 * @param plate the invented plate
 * @param color colour of the plate
 * @param bay id of the bay it stands in
 * @param lot id of the car park
 * @param coreGate id of the gate through which it comes into the area and leaves it
 * @param parkGate id of the car park's gate
 * @param in simulated time at which the bay becomes occupied
 * @param out simulated time at which the bay becomes free
 */
public record Stay(
        String plate, String color, String bay, String lot, String coreGate, String parkGate, Instant in, Instant out) {
    private static final Duration CORE_TO_BAY = Duration.ofSeconds(170);
    private static final Duration PARK_TO_BAY = Duration.ofSeconds(35);

    boolean occupiesAt(Instant time) {
        return !time.isBefore(in) && time.isBefore(out);
    }

    /** Whether the core gates have seen it come and not yet leave. */
    boolean insideAt(Instant time) {
        return !time.isBefore(in.minus(CORE_TO_BAY)) && time.isBefore(out.plus(CORE_TO_BAY));
    }

    /** What the gates see when it comes. */
    public List<Passage> arrival() {
        return List.of(
                new Passage(in.minus(CORE_TO_BAY), coreGate, plate, color, "in"),
                new Passage(in.minus(PARK_TO_BAY), parkGate, plate, color, "in"));
    }

    /** What the gates see when it leaves. */
    public List<Passage> departure() {
        return List.of(
                new Passage(out.plus(PARK_TO_BAY), parkGate, plate, color, "out"),
                new Passage(out.plus(CORE_TO_BAY), coreGate, plate, color, "out"));
    }
}
