package org.scenicwatch.dashboard.postchecks;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the desk is called by lot. Off unless a site says so: a desk that is not manned in the hours given here would raise
 * an alarm with every call.
 *
 * @param enabled whether the platform calls the desk by itself; a person can always
 * @param from from what time of day on, at the site
 * @param to until what time of day; the same as {@code from}: around the clock, before it: over midnight
 * @param minGap at least so long after the call before
 * @param maxGap at most so long after the call before, within the hours
 * @param answerWithin how long the desk has to answer
 */
@ConfigurationProperties("scenicwatch.post-check")
public record PostCheckSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("00:00") LocalTime from,
        @DefaultValue("00:00") LocalTime to,
        @DefaultValue("1h") Duration minGap,
        @DefaultValue("4h") Duration maxGap,
        @DefaultValue("120s") Duration answerWithin) {

    public PostCheckSettings {
        require(
                within(answerWithin, Duration.ofSeconds(10), Duration.ofMinutes(30)),
                "answer-within must be 10s to 30m");
        require(within(minGap, Duration.ofMinutes(1), Duration.ofHours(24)), "min-gap must be 1m to 24h");
        require(minGap.compareTo(answerWithin) > 0, "min-gap must be longer than answer-within");
        require(within(maxGap, minGap, Duration.ofHours(48)), "max-gap must be min-gap to 48h");
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("scenicwatch.post-check." + rule);
        }
    }
}
