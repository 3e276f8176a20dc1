package org.scenicwatch.dashboard.signs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.dashboard.devicecommands.DeviceCommandRow;

/**
 * A command to display that a sign was given.
 *
 * @param rule the rule that asked; none: a person did
 * @param ground why, a key of {@code DeviceCommandGround}
 * @param text what to show
 * @param state as in {@link DeviceCommandRow}
 * @param requestedAt when it was asked for
 * @param changedAt when it got into this state
 */
record Attempt(
        @Nullable String rule, String ground, String text, String state, Instant requestedAt, Instant changedAt) {

    static Attempt of(DeviceCommandRow row) {
        return new Attempt(
                row.rule(),
                row.ground(),
                row.args().getOrDefault("text", ""),
                row.state(),
                row.requestedAt(),
                row.changedAt());
    }

    boolean isOurs() {
        return SignPolicy.RULE.equals(rule);
    }

    boolean isOpen() {
        return state.startsWith("awaits_");
    }

    boolean isShown() {
        return state.equals("done");
    }

    boolean isWithdrawn() {
        return state.equals("withdrawn");
    }

    /** Whether it warns people: only a person takes such a text away. */
    boolean warns() {
        return ground.equals(DeviceCommandGround.PUBLIC_WARNING.key())
                || ground.equals(DeviceCommandGround.FIRE_RAISED.key());
    }
}
