package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * The fire mains: twelve elevated reservoirs, each feeding by gravity the hydrants below it. The lower and the upper
 * villages have reservoirs of their own, so that no hydrant stands under more than about seventy metres of water.
 */
public final class FireMains {
    /** Pressure of one metre of water, MPa. */
    public static final double MPA_PER_METRE = 0.0098;
    /** Depth of water in a reservoir in ordinary times, metres. */
    public static final double NORMAL_DEPTH = 3.4;
    /** Below this depth the fire reserve is not there, metres. */
    public static final double LOWEST_EFFECTIVE_DEPTH = 1.2;
    /** At this depth the reservoir overflows, metres. */
    public static final double OVERFLOW_DEPTH = 4.0;
    /** Depth of the water that can be used, from the lowest effective level to the overflow, metres. */
    public static final double EFFECTIVE_DEPTH = OVERFLOW_DEPTH - LOWEST_EFFECTIVE_DEPTH;

    static final int TANKS = 12;
    static final int HYDRANTS = 90;
    private static final double[] LOWER_TANKS_X = {-330, 0, 330};
    private static final double[] UPPER_TANKS_X = {-200, 0, 200};
    private static final double LOWER_TANK_RISE = 64;
    private static final double UPPER_TANK_RISE = 104;
    private static final double UPPER_VILLAGE_RISE = 43;
    private static final int HYDRANTS_AT_GATES = 6;

    final List<Device> tanks = new ArrayList<>();
    final List<Device> hydrants = new ArrayList<>();
    private final Terrain terrain;

    FireMains(Terrain terrain, LaneNetwork network) {
        this.terrain = terrain;
        for (Side side : Side.values()) {
            for (double x : LOWER_TANKS_X) {
                tank(terrain.onContour(side, LOWER_TANK_RISE, x + LaneNetwork.middle(side)));
            }
            for (double x : UPPER_TANKS_X) {
                tank(terrain.onContour(side, UPPER_TANK_RISE, x + LaneNetwork.middle(side)));
            }
        }
        List<Lane> lanes = network.withHouses();
        List<Lane> roads =
                network.lanes.stream().filter(lane -> lane.use().equals("road")).toList();
        Lane.spread(lanes, HYDRANTS - HYDRANTS_AT_GATES, 0.5).forEach(this::hydrant);
        Lane.spread(roads, HYDRANTS_AT_GATES, 0.5).forEach(this::hydrant);
    }

    private void tank(Coordinate at) {
        int number = tanks.size() + 1;
        double height = terrain.elevation(at.x, at.y);
        tanks.add(new Device(
                String.format(Locale.ROOT, "T-%02d", number),
                Kind.TANK,
                number + "号高位消防水池",
                "Elevated fire reservoir " + number,
                ZoneLayout.zoneCode(terrain, at.x, at.y),
                null,
                at.x,
                at.y,
                height,
                Kind.TANK.intervalSeconds(),
                sorted(
                        "bottom_elevation",
                        number(height, 1),
                        "effective_depth",
                        number(EFFECTIVE_DEPTH, 1),
                        "lowest_effective_level",
                        number(LOWEST_EFFECTIVE_DEPTH, 1),
                        "main",
                        String.valueOf(number),
                        "overflow_level",
                        number(OVERFLOW_DEPTH, 1),
                        "volume_m3",
                        "200")));
    }

    private void hydrant(Lane.Placed placed) {
        Lane lane = placed.lane();
        int number = hydrants.size() + 1;
        Coordinate at = Shapes.moved(placed.spot().at(), placed.spot().direction(), 0, 1.6);
        double height = terrain.elevation(at.x, at.y);
        Device tank = feeding(lane, at);
        double pressure = staticPressure(tank.elevation() + NORMAL_DEPTH, height);
        hydrants.add(new Device(
                String.format(Locale.ROOT, "H-%03d", number),
                Kind.HYDRANT,
                lane.zh() + number + "号消火栓",
                "Hydrant " + number + ", " + lane.en(),
                ZoneLayout.zoneCode(terrain, at.x, at.y),
                lane.code(),
                at.x,
                at.y,
                height,
                Kind.HYDRANT.intervalSeconds(),
                sorted("main", tank.text("main"), "static_pressure", number(pressure, 4))));
    }

    /** The nearest reservoir on the same side that belongs to the hydrant's part of the village. */
    private Device feeding(Lane lane, Coordinate at) {
        boolean upper = lane.rise() > UPPER_VILLAGE_RISE;
        return tanks.stream()
                .filter(tank -> terrain.side(tank.x(), tank.y()) == lane.side())
                .filter(tank -> terrain.rise(tank.x(), tank.y()) > (LOWER_TANK_RISE + UPPER_TANK_RISE) / 2 == upper)
                .min(Comparator.comparingDouble(tank -> Math.abs(tank.x() - at.x)))
                .orElseThrow();
    }

    /** Pressure of standing water, MPa, from heights in metres above sea level. */
    public static double staticPressure(double waterLevel, double outletHeight) {
        return (waterLevel - outletHeight) * MPA_PER_METRE;
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static Map<String, String> sorted(String... keysAndValues) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
