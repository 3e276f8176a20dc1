package org.scenicwatch.simulator.behaviour;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Place;
import org.scenicwatch.simulator.village.Village;

/** Electricity, smoke and batteries of ordinary houses, shops and inns. */
final class Households {
    private static final LocalDate METERS_FROM = LocalDate.of(2026, 1, 1);
    private static final double BASE_WATTS = 130;
    private static final double PEAK_WATTS = 1500;
    private static final double TRADE_FACTOR = 1.6;
    private final long seed;
    private final Weather weather;
    private final Set<String> trading;

    Households(Village village, Weather weather) {
        this.seed = village.seed();
        this.weather = weather;
        this.trading = village.places("shop").stream().map(Place::code).collect(Collectors.toSet());
    }

    private double size(Device device) {
        double size = 0.6 + 0.8 * Noise.unit(seed, device.id(), 11);
        return trading.contains(device.place()) ? size * TRADE_FACTOR : size;
    }

    /**
     * One report of a power limiter.
     *
     * @param full all metrics; else only those that move quickly
     */
    Map<String, Double> power(Device limiter, Moment now, boolean full) {
        double size = size(limiter);
        double restless = 0.85 + 0.3 * (1 + Noise.drifting(seed, limiter.id(), now.epochSecond(), 420)) / 2;
        double watts = size * (BASE_WATTS + PEAK_WATTS * DayCurve.HOUSEHOLD.at(now.hour()) * restless);
        double volts = 226 - 0.0012 * watts + 2.5 * Noise.drifting(seed, limiter.zone(), now.epochSecond(), 900);
        double amperes = watts / volts;
        double cable = weather.temperature(now) * 0.7
                + 9
                + 0.8 * amperes
                + 0.3 * Noise.around(seed, limiter.id(), now.epochSecond());
        double leakage = 12
                + 38 * Noise.unit(seed, limiter.id(), 12)
                + 6 * Noise.drifting(seed, limiter.id() + "r", now.epochSecond(), 1_800)
                + 0.5 * amperes;
        Readings readings = new Readings()
                .put("current", amperes, 2)
                .put("voltage", volts, 1)
                .put("power", watts, 0)
                .put("residual_current", leakage, 1)
                .put("cable_temp_1", cable, 1);
        if (full) {
            readings.put("cable_temp_2", cable - 0.8, 1)
                    .put("cable_temp_3", cable - 1.5, 1)
                    .put("cable_temp_4", cable * 0.9, 1)
                    .put("arc_count", Noise.unit(seed, limiter.id(), now.epochSecond()) < 0.02 ? 1 : 0, 0)
                    .put("energy", energy(size, limiter, now), 2)
                    .put("breaker", 1, 0);
        }
        return readings.values();
    }

    /** What the meter has counted, kWh; never falls. */
    private double energy(double size, Device limiter, Moment now) {
        double days = ChronoUnit.DAYS.between(METERS_FROM, now.date());
        double base = BASE_WATTS * (24 * days + now.hour());
        double curve = PEAK_WATTS * DayCurve.HOUSEHOLD.wholeDay() * (days + DayCurve.HOUSEHOLD.shareUntil(now.hour()));
        return 200 + 4_000 * Noise.unit(seed, limiter.id(), 13) + size * (base + curve) / 1_000;
    }

    Map<String, Double> smoke(Device detector, Moment now) {
        double cooking = Math.max(0, DayCurve.HOUSEHOLD.at(now.hour()) - 0.5);
        double smoke = 0.03
                + 0.25 * cooking * Noise.unit(seed, detector.id(), now.epochSecond() / 300)
                + 0.02 * Noise.unit(seed, detector.id(), now.epochSecond());
        double indoors = 14
                + 0.45 * weather.temperature(now)
                + 2 * cooking
                + 0.6 * Noise.drifting(seed, detector.id() + "t", now.epochSecond(), 3_600);
        double signal = -68
                - 18 * Noise.unit(seed, detector.id(), 14)
                + 3 * Noise.drifting(seed, detector.id() + "s", now.epochSecond(), 600);
        return new Readings()
                .put("smoke", smoke, 2)
                .put("temperature", indoors, 1)
                .put("battery", battery(detector, now), 0)
                .put("signal", signal, 0)
                .values();
    }

    /** A battery of about five years, changed in time: it drains from 100 % to 45 % and is new again. */
    private double battery(Device detector, Moment now) {
        double life = 1_000 + 600 * Noise.unit(seed, detector.id(), 15);
        double age = (now.date().toEpochDay() + now.hour() / 24 + life * Noise.unit(seed, detector.id(), 16)) % life;
        return 100 - 55 * age / life;
    }
}
