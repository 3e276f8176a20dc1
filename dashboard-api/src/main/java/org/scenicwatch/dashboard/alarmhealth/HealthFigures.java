package org.scenicwatch.dashboard.alarmhealth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * Computes the figures of a period from its facts; reads no clock. The definitions, with their sources, are those of
 * {@code docs/standards/alarm-health.md}. Nothing that happened at or after the end of the period is looked at, so the
 * figures of a past period stay as they were.
 */
final class HealthFigures {

    /** The standard counts in windows of ten minutes. */
    static final long WINDOW = Duration.ofMinutes(10).toMillis();

    static final long DAY = Duration.ofDays(1).toMillis();

    /** How far before the period facts must reach, so that a flood that began before it is seen. */
    static final long LOOKBACK = DAY;

    private final List<Annunciation> all;
    private final List<Annunciation> came;
    private final long from;
    private final long to;
    private final int desks;

    private HealthFigures(List<Annunciation> all, long from, long to, int desks) {
        this.all = all;
        this.from = from;
        this.to = to;
        this.desks = desks;
        this.came = all.stream().filter(row -> row.at() >= from).toList();
    }

    /**
     * The figures of {@code from} (included) to {@code to} (not included).
     *
     * @param facts annunciations since {@link #LOOKBACK} before the period, older ones that stood, waited or were
     *     answered in it, and its verifications
     * @param desks how many desks share the alarms
     * @param models the model of each device, by id; devices without one are left out
     */
    static AlarmHealth of(AlarmFacts facts, Instant from, Instant to, int desks, Map<String, String> models) {
        long start = from.toEpochMilli();
        long end = to.toEpochMilli();
        if (start >= end) {
            throw new IllegalArgumentException("a period ends after it begins: " + from + " to " + to);
        }
        List<Annunciation> known =
                facts.annunciations().stream().filter(row -> row.at() < end).toList();
        return new HealthFigures(known, start, end, desks)
                .figures(
                        facts.verified().stream()
                                .filter(fire -> fire.at() >= start && fire.at() < end)
                                .toList(),
                        models);
    }

    private AlarmHealth figures(List<VerifiedFire> verified, Map<String, String> models) {
        NuisanceFigures nuisances = new NuisanceFigures(all, came, from, to);
        return new AlarmHealth(
                came.size(),
                rates(),
                FloodFigures.of(all, from, to, desks),
                nuisances.topTen(),
                nuisances.chattering(),
                nuisances.fleeting(),
                nuisances.stale(),
                nuisances.standing(),
                priorities(),
                waiting(),
                durations(Annunciation::acknowledgedAt),
                durations(Annunciation::respondedAt),
                FireFigures.of(verified, models));
    }

    private AlarmHealth.Rates rates() {
        int[] windows = new int[Math.toIntExact((to - from + WINDOW - 1) / WINDOW)];
        came.forEach(row -> windows[(int) ((row.at() - from) / WINDOW)]++);
        int latest = (int) all.stream().filter(row -> row.at() >= to - WINDOW).count();
        int peak = 0;
        int above = 0;
        for (int i = 0; i < windows.length; i++) {
            peak = windows[i] > windows[peak] ? i : peak;
            above += windows[i] > FloodFigures.BEGINS_ABOVE * desks ? 1 : 0;
        }
        // A period shorter than a window counts as one: a single alarm in its first minute is no rate of ten.
        double length = Math.max(1.0, (double) (to - from) / WINDOW);
        return new AlarmHealth.Rates(
                came.size() / length / desks,
                (double) windows[peak] / desks,
                windows[peak] == 0 ? null : Instant.ofEpochMilli(from + peak * WINDOW),
                above,
                100.0 * above / windows.length,
                latest,
                Arrays.stream(windows).boxed().toList());
    }

    private List<AlarmHealth.PriorityShare> priorities() {
        int[] counts = new int[Priority.values().length];
        came.forEach(row -> counts[row.priority().ordinal()]++);
        return Arrays.stream(Priority.values())
                .map(priority -> new AlarmHealth.PriorityShare(
                        priority, counts[priority.ordinal()], share(counts[priority.ordinal()], came.size())))
                .toList();
    }

    private AlarmHealth.Waiting waiting() {
        List<Annunciation> open = all.stream()
                .filter(Annunciation::beginsWaiting)
                .filter(row -> isOpen(row.acknowledgedAt(), to))
                .toList();
        if (open.isEmpty()) {
            return new AlarmHealth.Waiting(0, null, null);
        }
        long oldest = open.get(0).at();
        return new AlarmHealth.Waiting(open.size(), Instant.ofEpochMilli(oldest), (to - oldest) / 1_000.0);
    }

    /** When something of an annunciation came to its end; null: it did not. */
    private interface End {
        @Nullable
        Long of(Annunciation row);
    }

    private AlarmHealth.Durations durations(End end) {
        List<Long> millis = new ArrayList<>();
        for (Annunciation row : all) {
            Long ended = end.of(row);
            if (ended != null && ended >= from && ended < to) {
                // The desk's clock and that of the ingest node may differ by a little.
                millis.add(Math.max(0, ended - row.at()));
            }
        }
        millis.sort(null);
        return new AlarmHealth.Durations(
                millis.size(), percentile(millis, 50), percentile(millis, 95), percentile(millis, 100));
    }

    /** In seconds, by nearest rank. */
    private static @Nullable Double percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1) / 1_000.0;
    }

    /** Whether what ended at {@code end} (null: never) was still so just before {@code to}. */
    static boolean isOpen(@Nullable Long end, long to) {
        return end == null || end >= to;
    }

    static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }

    /** Who did something and how often: the worst of them, most often first, then by id. */
    static List<AlarmHealth.Actor> worst(Map<String, List<Annunciation>> rowsOfAlarms, int whole) {
        return rowsOfAlarms.values().stream()
                .map(rows -> actor(rows.get(0), rows.size(), whole))
                .sorted(NuisanceFigures.MOST_OFTEN)
                .limit(NuisanceFigures.WORST)
                .toList();
    }

    private static AlarmHealth.Actor actor(Annunciation row, int count, int whole) {
        return new AlarmHealth.Actor(
                row.alarm(), row.rule(), row.source(), row.kind(), count, share(count, whole), null);
    }
}
