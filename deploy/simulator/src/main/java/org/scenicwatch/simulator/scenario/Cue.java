package org.scenicwatch.simulator.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.village.Device;

/**
 * What a device says by itself at one point of a scenario.
 *
 * @param after time since the scenario began
 * @param device who says it
 * @param channel state or status
 * @param word the state, or online and offline
 * @param code cause of a state, such as {@code under_voltage}
 */
public record Cue(
        Duration after,
        Device device,
        Channel channel,
        String word,
        @Nullable String code) {
    /** Where it is said. */
    public enum Channel {
        STATE,
        STATUS
    }

    static Cue state(int second, Device device, String state) {
        return new Cue(Duration.ofSeconds(second), device, Channel.STATE, state, null);
    }

    static Cue state(int second, Device device, String state, String code) {
        return new Cue(Duration.ofSeconds(second), device, Channel.STATE, state, code);
    }

    static Cue status(int second, Device device, String status) {
        return new Cue(Duration.ofSeconds(second), device, Channel.STATUS, status, null);
    }
}
