package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Floods, by the annunciations of the last ten minutes at each moment: one begins when they are more than ten per desk and
 * ends when they are fewer than five per desk. An annunciation counts until ten minutes after it, no longer.
 */
public final class FloodFigures {

    /** Per desk and ten minutes. */
    public static final int BEGINS_ABOVE = 10;

    /** Per desk and ten minutes. */
    public static final int ENDS_BELOW = 5;

    private final long from;
    private final long to;
    private final int desks;
    private final Deque<Long> latest = new ArrayDeque<>();
    private final List<AlarmHealth.Flood> floods = new ArrayList<>();
    private long millis;
    private @Nullable Long began;
    private int alarms;
    private int peak;

    private FloodFigures(long from, long to, int desks) {
        this.from = from;
        this.to = to;
        this.desks = desks;
    }

    /** The floods that touch {@code from} to {@code to}, of annunciations that are sorted by time. */
    static AlarmHealth.Floods of(List<Annunciation> sorted, long from, long to, int desks) {
        FloodFigures figures = new FloodFigures(from, to, desks);
        for (Annunciation row : sorted) {
            figures.passTime(row.at());
            figures.comes(row.at());
        }
        figures.passTime(to);
        boolean inFlood = figures.began != null;
        if (inFlood) {
            figures.ends(null);
        }
        return new AlarmHealth.Floods(
                figures.millis / 1_000.0, 100.0 * figures.millis / (to - from), inFlood, List.copyOf(figures.floods));
    }

    private void passTime(long now) {
        while (!latest.isEmpty() && latest.getFirst() + HealthFigures.WINDOW <= now) {
            long expires = latest.removeFirst() + HealthFigures.WINDOW;
            if (began != null && latest.size() < ENDS_BELOW * desks && expires < to) {
                ends(expires);
            }
        }
    }

    private void comes(long at) {
        latest.addLast(at);
        alarms++;
        if (began == null && latest.size() > BEGINS_ABOVE * desks) {
            began = at;
            alarms = latest.size();
            peak = 0;
        }
        peak = Math.max(peak, latest.size());
    }

    private void ends(@Nullable Long at) {
        long begin = began == null ? to : began;
        long end = at == null ? to : at;
        if (end > from) {
            floods.add(new AlarmHealth.Flood(
                    Instant.ofEpochMilli(begin), at == null ? null : Instant.ofEpochMilli(at), alarms, peak));
            millis += end - Math.max(begin, from);
        }
        began = null;
    }
}
