package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.FireMains;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * A fire main bursts beside a hydrant: the pressure falls on all hydrants of that main, most beside the break, and the
 * reservoir above runs down until the valve is closed; then both recover.
 */
final class MainBurst implements Scenario {
    static final String NAME = "main-burst";
    private static final int VALVE_CLOSED = 480;
    private static final int PRESSURE_BACK = 600;
    private static final int REFILLED = 900;
    /** Deepest fall of the reservoir, metres: below the lowest effective level. */
    private static final double RUNS_DOWN = 2.5;

    private final Device hydrant;
    private final String main;
    private final Set<String> hurried = new HashSet<>();

    MainBurst(Village village, String hydrantId) {
        this.hydrant = village.devices(Kind.HYDRANT).stream()
                .filter(device -> device.id().equals(hydrantId))
                .findFirst()
                .orElseThrow(() -> UnknownScenario.place(NAME, hydrantId, "H-030"));
        this.main = hydrant.text("main");
        village.devices().stream().filter(this::onMain).forEach(device -> hurried.add(device.id()));
    }

    private boolean onMain(Device device) {
        return (device.kind() == Kind.HYDRANT || device.kind() == Kind.TANK)
                && main.equals(device.attributes().get("main"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String place() {
        return hydrant.id();
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(REFILLED + 30);
    }

    @Override
    public List<Cue> cues() {
        return List.of();
    }

    @Override
    public Set<String> hurried() {
        return Set.copyOf(hurried);
    }

    @Override
    public boolean silent(Device device, Duration elapsed) {
        return false;
    }

    @Override
    public void disturb(Device device, Duration elapsed, Map<String, Double> values) {
        if (!onMain(device)) {
            return;
        }
        double lost = RUNS_DOWN
                * Scenario.ramp(elapsed, 10, VALVE_CLOSED)
                * (1 - Scenario.ramp(elapsed, VALVE_CLOSED, REFILLED));
        if (device.kind() == Kind.TANK) {
            Scenario.add(values, "level", -lost);
            return;
        }
        double distance = Math.hypot(device.x() - hydrant.x(), device.y() - hydrant.y());
        double share = 0.34 + 0.4 / (1 + distance / 120);
        double open = Scenario.ramp(elapsed, 5, 60) * (1 - Scenario.ramp(elapsed, VALVE_CLOSED, PRESSURE_BACK));
        double pressure = values.getOrDefault("pressure", 0.0) - lost * FireMains.MPA_PER_METRE;
        Scenario.set(values, "pressure", Math.max(0.02, pressure * (1 - share * open)));
    }
}
