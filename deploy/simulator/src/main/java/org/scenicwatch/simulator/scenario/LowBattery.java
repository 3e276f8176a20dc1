package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/** One smoke detector asks for a battery and gets it a while later: the small fault of an ordinary day. */
final class LowBattery implements Scenario {
    static final String NAME = "low-battery";
    private static final int CHANGED = 1_200;
    private final Device detector;
    private final String house;

    LowBattery(Village village, String house) {
        this.house = house;
        this.detector = village.devices(Kind.SMOKE).stream()
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
        return Duration.ofSeconds(CHANGED + 5);
    }

    @Override
    public List<Cue> cues() {
        return List.of(Cue.state(1, detector, "low_battery"), Cue.state(CHANGED, detector, "normal"));
    }

    @Override
    public Set<String> hurried() {
        return Set.of();
    }

    @Override
    public boolean silent(Device device, Duration elapsed) {
        return false;
    }

    @Override
    public void disturb(Device device, Duration elapsed, Map<String, Double> values) {
        if (device.id().equals(detector.id()) && elapsed.toSeconds() < CHANGED) {
            Scenario.set(values, "battery", 8);
        }
    }
}
