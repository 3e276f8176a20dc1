package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * A pan burns in one house: the cooker draws current, smoke and heat rise, the detector alarms, the sprinkler opens,
 * smoke reaches the two nearest houses, and the fire is out after some minutes.
 */
final class KitchenFire implements Scenario {
    static final String NAME = "kitchen-fire";
    private static final int DETECTOR_ALARMS = 35;
    private static final int SPRINKLER_OPENS = 60;
    private static final int FIRST_NEIGHBOUR = 95;
    private static final int SECOND_NEIGHBOUR = 130;
    private static final int FIRE_OUT = 240;
    private static final int SPRINKLER_CLOSED = 300;
    private static final int AIR_CLEAR = 420;

    private final String house;
    private final Device smoke;
    private final Device sprinkler;
    private final Device power;
    private final List<Device> neighbours;
    private final Map<String, Integer> smokeArrives = new HashMap<>();

    KitchenFire(Village village, String house) {
        this.house = house;
        this.smoke = inHouse(village, Kind.SMOKE, house);
        this.sprinkler = inHouse(village, Kind.SPRINKLER, house);
        this.power = inHouse(village, Kind.POWER, house);
        this.neighbours = village.devices(Kind.SMOKE).stream()
                .filter(other -> !house.equals(other.place()))
                .sorted(Comparator.comparingDouble(other -> Math.hypot(other.x() - smoke.x(), other.y() - smoke.y())))
                .limit(2)
                .toList();
        smokeArrives.put(smoke.id(), 0);
        smokeArrives.put(neighbours.get(0).id(), FIRST_NEIGHBOUR - DETECTOR_ALARMS);
        smokeArrives.put(neighbours.get(1).id(), SECOND_NEIGHBOUR - DETECTOR_ALARMS);
    }

    private static Device inHouse(Village village, Kind kind, String house) {
        return village.devices(kind).stream()
                .filter(device -> house.equals(device.place()))
                .findFirst()
                .orElseThrow(() -> UnknownScenario.place(NAME, house, "house-0001"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String place() {
        return house;
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(AIR_CLEAR + 20);
    }

    @Override
    public List<Cue> cues() {
        return List.of(
                Cue.state(DETECTOR_ALARMS, smoke, "alarm"),
                Cue.state(SPRINKLER_OPENS, sprinkler, "activated"),
                Cue.state(FIRST_NEIGHBOUR, neighbours.get(0), "alarm"),
                Cue.state(SECOND_NEIGHBOUR, neighbours.get(1), "alarm"),
                Cue.state(SPRINKLER_CLOSED, sprinkler, "normal"),
                Cue.state(AIR_CLEAR - 60, neighbours.get(0), "normal"),
                Cue.state(AIR_CLEAR - 40, neighbours.get(1), "normal"),
                Cue.state(AIR_CLEAR, smoke, "normal"));
    }

    @Override
    public Set<String> hurried() {
        Set<String> hurried = new HashSet<>(smokeArrives.keySet());
        hurried.add(sprinkler.id());
        hurried.add(power.id());
        return hurried;
    }

    @Override
    public boolean silent(Device device, Duration elapsed) {
        return false;
    }

    @Override
    public void disturb(Device device, Duration elapsed, Map<String, Double> values) {
        Integer arrives = smokeArrives.get(device.id());
        if (arrives != null) {
            double strength = arrives == 0 ? 1 : 0.35;
            double rise = Scenario.ramp(elapsed, arrives, arrives + 90);
            double fall = 1 - Scenario.ramp(elapsed, FIRE_OUT - 60, AIR_CLEAR - 70);
            Scenario.add(values, "smoke", 14 * strength * rise * fall);
            Scenario.add(values, "temperature", 46 * strength * rise * fall);
        } else if (device.id().equals(sprinkler.id())) {
            double open = Scenario.ramp(elapsed, SPRINKLER_OPENS, SPRINKLER_OPENS + 6)
                    * (1 - Scenario.ramp(elapsed, SPRINKLER_CLOSED - 8, SPRINKLER_CLOSED));
            Scenario.add(values, "flow", 1.3 * open);
            Scenario.set(values, "pressure", values.getOrDefault("pressure", 0.3) * (1 - 0.35 * open));
        } else if (device.id().equals(power.id())) {
            double cooker = Scenario.ramp(elapsed, 0, 20) * (1 - Scenario.ramp(elapsed, SPRINKLER_OPENS, FIRE_OUT));
            Scenario.add(values, "current", 12 * cooker);
            Scenario.add(values, "power", 2_650 * cooker);
            for (int cable = 1; cable <= 4; cable++) {
                Scenario.add(values, "cable_temp_" + cable, 22 * cooker);
            }
        }
    }
}
