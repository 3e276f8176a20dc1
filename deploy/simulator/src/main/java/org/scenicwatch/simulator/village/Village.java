package org.scenicwatch.simulator.village;

import java.util.List;

/**
 * The synthetic village with everything that stands in it.
 *
 * @param seed the seed it was made from
 * @param places the map, outer places before those they hold
 * @param devices the devices in the order of the registry file
 */
public record Village(long seed, List<Place> places, List<Device> devices) {
    /** Seed of the demo village. */
    public static final long DEMO_SEED = 20_260_315L;

    /** The demo village. */
    public static Village demo() {
        return fromSeed(DEMO_SEED);
    }

    /** The village of {@code seed}: the same for the same seed, always. */
    public static Village fromSeed(long seed) {
        return new VillageBuilder(seed).build();
    }

    /** All devices of one kind, in the order of the file. */
    public List<Device> devices(Kind kind) {
        return devices.stream().filter(device -> device.kind() == kind).toList();
    }

    /** All places of one layer, in the order of the file. */
    public List<Place> places(String layer) {
        return places.stream().filter(place -> place.layer().equals(layer)).toList();
    }
}
