package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * The supply of one zone fails: a few limiters still report an under-voltage trip, then all mains-powered devices of
 * the zone go offline and stay silent; detectors on batteries go on. After some minutes the supply is back.
 */
final class PowerCut implements Scenario {
    static final String NAME = "power-cut";
    private static final int LAST_WORDS = 4;
    private static final int DARK_FROM = 5;
    private static final int BACK = 420;
    private static final Set<Kind> ON_MAINS =
            Set.of(Kind.POWER, Kind.SOUNDER, Kind.COUNTER, Kind.SIGN, Kind.SPEAKER, Kind.GATE, Kind.LOT, Kind.BAY);

    private final String zone;
    private final List<Device> dark;

    PowerCut(Village village, String zone) {
        this.zone = zone;
        this.dark = village.devices().stream().filter(this::losesPower).toList();
        if (dark.isEmpty()) {
            throw UnknownScenario.place(NAME, zone, "Z-04");
        }
    }

    private boolean losesPower(Device device) {
        return zone.equals(device.zone()) && ON_MAINS.contains(device.kind());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String place() {
        return zone;
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(BACK + 40);
    }

    @Override
    public List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        List<Device> tripped = dark.stream()
                .filter(device -> device.kind() == Kind.POWER)
                .limit(LAST_WORDS)
                .toList();
        tripped.forEach(device -> cues.add(Cue.state(2, device, "tripped", "under_voltage")));
        for (int i = 0; i < dark.size(); i++) {
            cues.add(Cue.status(DARK_FROM + i % 5, dark.get(i), "offline"));
            cues.add(Cue.status(BACK + i % 20, dark.get(i), "online"));
        }
        tripped.forEach(device -> cues.add(Cue.state(BACK + 30, device, "normal")));
        cues.sort(Comparator.comparing(Cue::after));
        return cues;
    }

    @Override
    public Set<String> hurried() {
        return Set.of();
    }

    @Override
    public boolean silent(Device device, Duration elapsed) {
        return elapsed.toSeconds() >= DARK_FROM && elapsed.toSeconds() < BACK && losesPower(device);
    }

    @Override
    public void disturb(Device device, Duration elapsed, Map<String, Double> values) {
        if (device.kind() == Kind.POWER && losesPower(device) && elapsed.toSeconds() < DARK_FROM) {
            Scenario.set(values, "voltage", 96);
            Scenario.set(values, "breaker", 0);
        }
    }
}
