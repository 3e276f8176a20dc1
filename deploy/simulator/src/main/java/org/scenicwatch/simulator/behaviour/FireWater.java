package org.scenicwatch.simulator.behaviour;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.FireMains;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/** Water on the fire mains: reservoirs that sink a little by day and fill by night, and what stands below them. */
final class FireWater {
    private static final double DEEPEST_SINK = 0.22;
    private static final double LARGEST_DROP = 0.02;
    private static final double SPRINKLER_LOSS = 0.04;
    private final long seed;
    private final Weather weather;
    private final List<Device> tanks;
    private final Map<String, Device> tankOfMain;

    FireWater(Village village, Weather weather) {
        this.seed = village.seed();
        this.weather = weather;
        this.tanks = village.devices(Kind.TANK);
        this.tankOfMain = tanks.stream().collect(Collectors.toMap(tank -> tank.text("main"), Function.identity()));
    }

    /** Depth of water, metres. */
    double level(Device tank, Moment now) {
        double drawn = DayCurve.WATER.shareUntil(now.hour()) - now.hour() / 24;
        return FireMains.NORMAL_DEPTH
                - DEEPEST_SINK * Math.max(-1, Math.min(1, drawn * 5))
                + 0.06 * Noise.drifting(seed, tank.id(), now.epochSecond(), 7_200)
                + 0.003 * Noise.around(seed, tank.id(), now.epochSecond());
    }

    Map<String, Double> tank(Device tank, Moment now) {
        double temperature = Math.max(6.5, 0.55 * weather.temperature(now) + 5);
        return new Readings()
                .put("level", level(tank, now), 3)
                .put("temperature", temperature, 1)
                .values();
    }

    Map<String, Double> hydrant(Device hydrant, Moment now) {
        Device tank = tankOf(hydrant);
        double still = FireMains.staticPressure(tank.elevation() + level(tank, now), hydrant.elevation());
        double drawn = LARGEST_DROP * DayCurve.WATER.at(now.hour());
        double noise = 0.0012 * Noise.around(seed, hydrant.id(), now.epochSecond());
        double tilt = 0.4 + 0.3 * Noise.unit(seed, hydrant.id(), 1);
        return new Readings()
                .put("pressure", still * (1 - drawn) + noise, 4)
                .put("flow", 0, 1)
                .put("cover_open", 0, 0)
                .put("tilt", tilt, 1)
                .values();
    }

    Map<String, Double> sprinkler(Device sprinkler, Moment now) {
        Device tank = above(sprinkler);
        double still = FireMains.staticPressure(tank.elevation() + level(tank, now), sprinkler.elevation());
        double noise = 0.0015 * Noise.around(seed, sprinkler.id(), now.epochSecond());
        double drawn = LARGEST_DROP * DayCurve.WATER.at(now.hour());
        return new Readings()
                .put("pressure", still * (1 - drawn) - SPRINKLER_LOSS + noise, 3)
                .put("flow", 0, 2)
                .values();
    }

    private Device tankOf(Device hydrant) {
        Device tank = tankOfMain.get(hydrant.text("main"));
        if (tank == null) {
            throw new IllegalArgumentException("no reservoir feeds " + hydrant.id());
        }
        return tank;
    }

    /** The lowest reservoir that is high enough above a house, the nearest of its height. */
    private Device above(Device house) {
        return tanks.stream()
                .filter(tank -> tank.elevation() - house.elevation() > 15)
                .min(Comparator.comparingDouble((Device tank) -> Math.round(tank.elevation() / 20))
                        .thenComparingDouble(tank -> Math.hypot(tank.x() - house.x(), tank.y() - house.y())))
                .orElseGet(() -> tanks.get(tanks.size() - 1));
    }
}
