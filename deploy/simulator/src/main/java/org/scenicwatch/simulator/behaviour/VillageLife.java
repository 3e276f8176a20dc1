package org.scenicwatch.simulator.behaviour;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/** What every device of the village measures on an ordinary day. For one thread. */
public final class VillageLife {
    private static final Set<Kind> HEARTBEAT_ONLY =
            Set.of(Kind.CALLPOINT, Kind.SOUNDER, Kind.GATE, Kind.SIGN, Kind.SPEAKER);
    private final Weather weather;
    private final FireWater water;
    private final Households households;
    private final Crowd crowd;
    private final Parking parking;

    public VillageLife(Village village, ZoneId zone) {
        this.weather = new Weather(village.seed());
        this.water = new FireWater(village, weather);
        this.households = new Households(village, weather);
        this.crowd = new Crowd(village.seed());
        this.parking = new Parking(village, zone);
    }

    /** Whether a kind of device measures nothing and only says that it is well. */
    public static boolean heartbeatOnly(Kind kind) {
        return HEARTBEAT_ONLY.contains(kind);
    }

    public Parking parking() {
        return parking;
    }

    /**
     * The values of one report, by metric, in the units of the contract.
     *
     * @param full with the metrics that hardly move; devices send them only now and then
     */
    public Map<String, Double> values(Device device, Moment now, boolean full) {
        return switch (device.kind()) {
            case POWER -> households.power(device, now, full);
            case SMOKE -> households.smoke(device, now);
            case SPRINKLER -> water.sprinkler(device, now);
            case HYDRANT -> water.hydrant(device, now);
            case TANK -> water.tank(device, now);
            case LOT ->
                new Readings()
                        .put("occupied", parking.occupied(device.id(), now.instant()), 0)
                        .put("capacity", device.number("capacity"), 0)
                        .values();
            case BAY ->
                new Readings()
                        .put("occupied", parking.occupied(device, now.instant()) ? 1 : 0, 0)
                        .values();
            case COUNTER -> crowd.counter(device, now);
            case WEATHER -> weather.station(now);
            case RIVER -> weather.river(device, now);
            case CALLPOINT, SOUNDER, GATE, SIGN, SPEAKER ->
                throw new IllegalArgumentException(device.kind() + " measures nothing");
        };
    }
}
