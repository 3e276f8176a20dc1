package org.scenicwatch.simulator;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.village.Village;

/**
 * How the simulated village runs.
 *
 * @param broker where it publishes, with the gateway's credential
 * @param area the area in its topics
 * @param timeZone the village's time zone, which daily curves follow
 * @param seed the village's seed
 * @param rate 1 = each device a little more often than it promised, about 65 messages/s; below 0.6 devices are late
 * @param speedUp simulated seconds per second; the time in the messages stays real
 * @param faultsPerDay detectors with a low battery per simulated day, 0 = none
 * @param stateFile remembers which vehicles the gates have reported, so that a restart goes on counting from there; null
 *     = every start begins with an empty area
 */
public record SimulatorSettings(
        BrokerAddress broker,
        String area,
        ZoneId timeZone,
        long seed,
        double rate,
        double speedUp,
        double faultsPerDay,
        @Nullable Path stateFile) {

    public SimulatorSettings {
        if (!area.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("area: " + area);
        }
        require(rate > 0 && rate <= 20, "rate", rate);
        require(speedUp > 0 && speedUp <= 3_600, "speedUp", speedUp);
        require(faultsPerDay >= 0 && faultsPerDay <= 24, "faultsPerDay", faultsPerDay);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + value);
        }
    }

    /** The demo village in real time. */
    public static SimulatorSettings demo(BrokerAddress broker, String area) {
        return new SimulatorSettings(broker, area, ZoneId.of("Asia/Shanghai"), Village.DEMO_SEED, 1, 1, 0, null);
    }

    public SimulatorSettings withRate(double newRate) {
        return new SimulatorSettings(broker, area, timeZone, seed, newRate, speedUp, faultsPerDay, stateFile);
    }

    public SimulatorSettings withSpeedUp(double newSpeedUp) {
        return new SimulatorSettings(broker, area, timeZone, seed, rate, newSpeedUp, faultsPerDay, stateFile);
    }

    public SimulatorSettings withFaultsPerDay(double newFaultsPerDay) {
        return new SimulatorSettings(broker, area, timeZone, seed, rate, speedUp, newFaultsPerDay, stateFile);
    }

    public SimulatorSettings withTimeZone(ZoneId newTimeZone) {
        return new SimulatorSettings(broker, area, newTimeZone, seed, rate, speedUp, faultsPerDay, stateFile);
    }

    public SimulatorSettings withSeed(long newSeed) {
        return new SimulatorSettings(broker, area, timeZone, newSeed, rate, speedUp, faultsPerDay, stateFile);
    }

    public SimulatorSettings withStateFile(@Nullable Path newStateFile) {
        return new SimulatorSettings(broker, area, timeZone, seed, rate, speedUp, faultsPerDay, newStateFile);
    }
}
