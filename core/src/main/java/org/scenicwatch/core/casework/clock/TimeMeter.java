package org.scenicwatch.core.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts time. */
final class TimeMeter implements ClockMeter {

    private Duration left;
    private @Nullable Instant since;

    TimeMeter(Instant start, ClockPeriod period) {
        this.left = period.unit() == ClockUnit.HOURS
                ? Duration.ofHours(period.amount())
                : Duration.ofMinutes(period.amount());
        this.since = start;
    }

    @Override
    public void hold(Instant at) {
        left = leftAt(at);
        since = null;
    }

    @Override
    public void go(Instant at) {
        since = at;
    }

    @Override
    public Instant due() {
        return Objects.requireNonNull(since, "held").plus(left);
    }

    @Override
    public boolean extend(Instant until) {
        if (!until.isAfter(due())) {
            return false;
        }
        left = Duration.between(Objects.requireNonNull(since, "held"), until);
        return true;
    }

    @Override
    public long left(Instant at) {
        return leftAt(at).toSeconds();
    }

    @Override
    public List<ClockLine> explainDays() {
        return List.of();
    }

    private Duration leftAt(Instant at) {
        Duration rest = since == null ? left : left.minus(Duration.between(since, at));
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
