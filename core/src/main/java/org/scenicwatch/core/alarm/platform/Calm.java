package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * Keeps alarms of the platform from flapping: worse is told at once, better only when it has been so for a while without a
 * break.
 */
final class Calm {

    private Calm() {}

    /**
     * What stands from now on.
     *
     * @param level the level; null: none
     * @param betterSince since when the figure asks for less than {@code level}
     */
    record Outcome(@Nullable String level, @Nullable Instant betterSince) {}

    /**
     * Decides what stands.
     *
     * @param before what stood; null: nothing
     * @param found the level that the figure asks for now
     * @param patience for how long it must ask for less
     */
    static Outcome of(
            AlarmRule rule,
            @Nullable Standing before,
            Optional<AlarmRule.Level> found,
            Instant now,
            Duration patience) {
        String asked = found.map(AlarmRule.Level::name).orElse(null);
        if (before == null || rank(rule, asked) >= rank(rule, before.level())) {
            return new Outcome(asked, null);
        }
        // A clock that was set back must not keep an alarm for ever: begin to wait anew.
        Instant since = before.betterSince() == null || before.betterSince().isAfter(now) ? now : before.betterSince();
        return Duration.between(since, now).compareTo(patience) >= 0
                ? new Outcome(asked, null)
                : new Outcome(before.level(), since);
    }

    /** How urgent a level is within its rule; -1 for none, and for one that a newer rule does not know. */
    private static int rank(AlarmRule rule, @Nullable String level) {
        List<AlarmRule.Level> levels = rule.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(level)) {
                return i;
            }
        }
        return -1;
    }
}
