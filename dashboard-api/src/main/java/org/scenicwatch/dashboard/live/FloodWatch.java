package org.scenicwatch.dashboard.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.alarmhealth.FloodFigures;

/** Whether alarms come faster than the desk can follow now: the flood of the figures of alarm health, as it happens. */
final class FloodWatch {

    private static final long WINDOW = Duration.ofMinutes(10).toMillis();

    private final int desks;
    private final Deque<Long> latest = new ArrayDeque<>();
    private @Nullable Long began;

    /** @param past when alarms came before, oldest first */
    FloodWatch(int desks, Collection<Long> past) {
        this.desks = desks;
        past.forEach(this::comes);
    }

    /** An alarm came before the desk. */
    void comes(long at) {
        pass(at);
        latest.addLast(at);
        if (began == null && latest.size() > FloodFigures.BEGINS_ABOVE * desks) {
            began = at;
        }
    }

    /** Lets time pass. */
    void pass(long now) {
        while (!latest.isEmpty() && latest.getFirst() + WINDOW <= now) {
            latest.removeFirst();
            if (latest.size() < FloodFigures.ENDS_BELOW * desks) {
                began = null;
            }
        }
    }

    /** The flood as the screen shows it; null: there is none. */
    ZoneRow.@Nullable Flood now() {
        return began == null ? null : new ZoneRow.Flood(Instant.ofEpochMilli(began), latest.size());
    }
}
