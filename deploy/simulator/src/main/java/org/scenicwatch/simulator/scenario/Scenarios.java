package org.scenicwatch.simulator.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.village.Village;

/** The scenarios by name. */
public final class Scenarios {
    /** All names. */
    public static final List<String> NAMES = List.of(KitchenFire.NAME, MainBurst.NAME, PowerCut.NAME, LowBattery.NAME);

    private Scenarios() {}

    /**
     * A scenario at a place; without one at a place where it is well seen.
     *
     * @param place a house, for main-burst a hydrant, for power-cut a zone
     * @throws UnknownScenario when there is no such scenario or it cannot happen there
     */
    public static Scenario of(Village village, String name, @Nullable String place) {
        return switch (name) {
            case KitchenFire.NAME -> new KitchenFire(village, place == null ? "house-0420" : place);
            case MainBurst.NAME -> new MainBurst(village, place == null ? "H-030" : place);
            case PowerCut.NAME -> new PowerCut(village, place == null ? "Z-04" : place);
            case LowBattery.NAME -> new LowBattery(village, place == null ? "house-0777" : place);
            default -> throw UnknownScenario.name(name);
        };
    }
}
