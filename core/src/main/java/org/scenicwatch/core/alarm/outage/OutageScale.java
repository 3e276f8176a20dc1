package org.scenicwatch.core.alarm.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.alarm.AlarmRule;

/** How many silent devices make a mass outage of a zone, by a rule on mass outages. */
final class OutageScale {

    /** Devices that fall silent within this time did so together. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Fewer devices are no mass, however small the zone. */
    static final int FEWEST = 5;

    private OutageScale() {}

    /** The level that so many of so many devices stand for. */
    static Optional<AlarmRule.Level> level(AlarmRule rule, int members, int total) {
        if (members < FEWEST) {
            return Optional.empty();
        }
        double percent = percent(members, total);
        Optional<AlarmRule.Level> reached = Optional.empty();
        for (AlarmRule.Level level : rule.levels()) {
            Double threshold = level.threshold();
            if (threshold != null && (level.inclusive() ? percent >= threshold : percent > threshold)) {
                reached = Optional.of(level);
            }
        }
        return reached;
    }

    /** The share of silent devices. */
    static double percent(int members, int total) {
        return 100.0 * members / Math.max(1, Math.max(members, total));
    }

    /**
     * The earliest moment from which on, within {@link #WINDOW} and with {@code at} among them, enough devices fell silent.
     *
     * @param moments when devices of the zone fell silent, in order
     */
    static Optional<Instant> since(AlarmRule rule, List<Instant> moments, Instant at, int total) {
        int end = 0;
        for (int start = 0; start < moments.size(); start++) {
            Instant from = moments.get(start);
            Instant to = from.plus(WINDOW);
            while (end < moments.size() && !moments.get(end).isAfter(to)) {
                end++;
            }
            boolean holdsIt = !from.isAfter(at) && !to.isBefore(at);
            if (holdsIt && level(rule, end - start, total).isPresent()) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }
}
