package org.scenicwatch.dashboard.alarmhealth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The alarms that make a system hard to live with: frequent, chattering, fleeting, stale. */
final class NuisanceFigures {

    /** How many are named. */
    static final int WORST = 10;

    static final Comparator<AlarmHealth.Actor> MOST_OFTEN =
            Comparator.comparingInt(AlarmHealth.Actor::count).reversed().thenComparing(AlarmHealth.Actor::alarm);

    /** Chattering: so often ... */
    private static final int TIMES = 3;

    /** ... within this time, both ends included. */
    private static final long WITHIN = Duration.ofMinutes(1).toMillis();

    /** Fleeting: gone within this time. */
    private static final long FLEETING = Duration.ofSeconds(10).toMillis();

    private final List<Annunciation> all;
    private final List<Annunciation> came;
    private final long from;
    private final long to;
    private final Set<Long> inBursts;

    NuisanceFigures(List<Annunciation> all, List<Annunciation> came, long from, long to) {
        this.all = all;
        this.came = came;
        this.from = from;
        this.to = to;
        this.inBursts = bursts();
    }

    AlarmHealth.TopTen topTen() {
        List<AlarmHealth.Actor> worst = HealthFigures.worst(byAlarm(came), came.size());
        int together = worst.stream().mapToInt(AlarmHealth.Actor::count).sum();
        return new AlarmHealth.TopTen(HealthFigures.share(together, came.size()), worst);
    }

    AlarmHealth.Nuisance chattering() {
        return nuisance(
                came.stream().filter(row -> inBursts.contains(row.index())).toList());
    }

    AlarmHealth.Nuisance fleeting() {
        return nuisance(came.stream().filter(this::isFleeting).toList());
    }

    private AlarmHealth.Nuisance nuisance(List<Annunciation> rows) {
        Map<String, List<Annunciation>> byAlarm = byAlarm(rows);
        return new AlarmHealth.Nuisance(byAlarm.size(), rows.size(), HealthFigures.worst(byAlarm, came.size()));
    }

    /** Gone at once and of itself; what repeats at once is chattering instead. */
    private boolean isFleeting(Annunciation row) {
        Long gone = row.goneAt();
        return gone != null
                && gone < to
                && gone - row.at() <= FLEETING
                && !row.touched()
                && !inBursts.contains(row.index());
    }

    AlarmHealth.Stale stale() {
        List<Annunciation> stale = all.stream()
                .filter(Annunciation::beginsStanding)
                .filter(row -> row.at() + HealthFigures.DAY < end(row))
                .toList();
        List<Annunciation> now = stale.stream()
                .filter(row -> HealthFigures.isOpen(row.stoodUntil(), to))
                .toList();
        int worst = 0;
        for (long day = from; day < to; day += HealthFigures.DAY) {
            long begin = day;
            long next = Math.min(day + HealthFigures.DAY, to);
            worst = Math.max(worst, (int) stale.stream()
                    .filter(row -> row.at() + HealthFigures.DAY < next && end(row) > begin)
                    .map(Annunciation::alarm)
                    .distinct()
                    .count());
        }
        return new AlarmHealth.Stale(
                now.size(),
                worst,
                now.stream()
                        .limit(WORST)
                        .map(row -> new AlarmHealth.Actor(
                                row.alarm(),
                                row.rule(),
                                row.source(),
                                row.kind(),
                                1,
                                null,
                                Instant.ofEpochMilli(row.at())))
                        .toList());
    }

    long standing() {
        return all.stream()
                .filter(row -> row.beginsStanding() && HealthFigures.isOpen(row.stoodUntil(), to))
                .count();
    }

    private long end(Annunciation row) {
        Long until = row.stoodUntil();
        return until == null || until > to ? to : until;
    }

    private static Map<String, List<Annunciation>> byAlarm(List<Annunciation> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Annunciation::alarm, LinkedHashMap::new, Collectors.toList()));
    }

    /** The annunciations that belong to a burst, by their index. */
    private Set<Long> bursts() {
        Map<String, List<Annunciation>> latest = new HashMap<>();
        Set<Long> found = new HashSet<>();
        for (Annunciation row : all) {
            if (row.at() < from - WITHIN) {
                continue;
            }
            List<Annunciation> ofAlarm = latest.computeIfAbsent(row.alarm(), alarm -> new ArrayList<>(TIMES));
            ofAlarm.add(row);
            if (ofAlarm.size() > TIMES) {
                ofAlarm.remove(0);
            }
            if (ofAlarm.size() == TIMES && row.at() - ofAlarm.get(0).at() <= WITHIN) {
                ofAlarm.forEach(member -> found.add(member.index()));
            }
        }
        return found;
    }
}
