package org.scenicwatch.simulator.behaviour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * The vehicles of each day, the same for the same seed and date: who comes when, stands in which bay, and leaves. One
 * bay in seven stays free, so that no car park comes near its limit. For one thread.
 */
public final class Parking {
    private static final int ALWAYS_FREE_EACH = 7;
    private static final int THROUGH_TRAFFIC = 900;
    private static final int DAYS_KEPT = 4;

    private record Bay(Device device, int number, String lot, String coreGate, String parkGate) {}

    private final long seed;
    private final ZoneId zone;
    private final List<Bay> bays = new ArrayList<>();
    private final List<String> junctions;
    private final Map<LocalDate, List<Stay>> days = new HashMap<>();
    private final Map<LocalDate, List<Passage>> traffic = new HashMap<>();

    Parking(Village village, ZoneId zone) {
        this.seed = village.seed();
        this.zone = zone;
        List<Device> gates = village.devices(Kind.GATE);
        this.junctions = ids(gates, gate -> "junction".equals(gate.attributes().get("site_class")));
        List<Device> core = gates.stream()
                .filter(gate -> "core".equals(gate.attributes().get("site_class")))
                .toList();
        int number = 0;
        for (Device bay : village.devices(Kind.BAY)) {
            String lot = bay.text("lot");
            Device nearest = core.stream()
                    .min(Comparator.comparingDouble(gate -> Math.abs(gate.x() - bay.x())))
                    .orElseThrow();
            String park =
                    ids(gates, gate -> lot.equals(gate.attributes().get("lot"))).get(0);
            bays.add(new Bay(bay, number++, lot, nearest.id(), park));
        }
    }

    private static List<String> ids(List<Device> gates, Predicate<Device> which) {
        return gates.stream().filter(which).map(Device::id).toList();
    }

    /** Whether a vehicle stands in a bay. */
    public boolean occupied(Device bay, Instant time) {
        return around(time).anyMatch(stay -> stay.bay().equals(bay.id()) && stay.occupiesAt(time));
    }

    /** Vehicles that stand in a car park. */
    public int occupied(String lot, Instant time) {
        return (int) around(time)
                .filter(stay -> stay.lot().equals(lot) && stay.occupiesAt(time))
                .count();
    }

    /** The stays of which the core gates have seen the beginning and not the end. */
    public List<Stay> inside(Instant time) {
        return around(time).filter(stay -> stay.insideAt(time)).toList();
    }

    /** Bays that became occupied or free after {@code from}, until {@code to}. */
    public List<String> changedBays(Instant from, Instant to) {
        return around(from, to)
                .filter(stay -> within(stay.in(), from, to) || within(stay.out(), from, to))
                .map(Stay::bay)
                .distinct()
                .toList();
    }

    /** What the gates see after {@code from}, until {@code to}, in order. */
    public List<Passage> passages(Instant from, Instant to) {
        Stream<Passage> visits = around(from, to)
                .filter(stay ->
                        stay.in().isBefore(to.plusSeconds(600)) && stay.out().isAfter(from.minusSeconds(600)))
                .flatMap(stay -> Stream.concat(stay.arrival().stream(), stay.departure().stream()));
        return Stream.concat(visits, through(from, to))
                .filter(passage -> within(passage.at(), from, to))
                .sorted(Comparator.comparing(Passage::at))
                .toList();
    }

    private static boolean within(Instant time, Instant from, Instant to) {
        return time.isAfter(from) && !time.isAfter(to);
    }

    private Stream<Stay> around(Instant time) {
        return around(time, time);
    }

    /** The stays that begin on the day of either time, between them, or on the days before and after. */
    private Stream<Stay> around(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
        LocalDate end = LocalDate.ofInstant(to, zone).plusDays(2);
        return first.datesUntil(end).flatMap(day -> stays(day).stream());
    }

    private List<Stay> stays(LocalDate date) {
        List<Stay> known = days.get(date);
        if (known == null) {
            if (days.size() > DAYS_KEPT) {
                days.clear();
            }
            known = bays.stream().flatMap(bay -> stays(bay, date)).toList();
            days.put(date, known);
        }
        return known;
    }

    private Stream<Stay> stays(Bay bay, LocalDate date) {
        if (bay.number() % ALWAYS_FREE_EACH == 3) {
            return Stream.empty();
        }
        List<Stay> stays = new ArrayList<>(3);
        Double night = staysOvernight(bay, date);
        Double lastNight = staysOvernight(bay, date.minusDays(1));
        double free = lastNight == null ? 7.5 : lastNight - 24 + 0.4;
        double until = night == null ? 21.5 : arrivesForNight(bay, date) - 0.4;
        if (chance(bay, date, 1) < 0.78) {
            double begin = Math.max(free, 7.5 + 4.5 * chance(bay, date, 2));
            double end = begin + 1.5 + 3.5 * chance(bay, date, 3);
            if (end < until) {
                stays.add(stay(bay, date, 1, begin, end));
                free = end + 0.3;
            }
        }
        if (chance(bay, date, 4) < 0.5) {
            double begin = free + 0.2 + 2.5 * chance(bay, date, 5);
            double end = begin + 1 + 2.5 * chance(bay, date, 6);
            if (end < until && begin < 18.5) {
                stays.add(stay(bay, date, 2, begin, end));
            }
        }
        if (night != null) {
            stays.add(stay(bay, date, 3, arrivesForNight(bay, date), night));
        }
        return stays.stream();
    }

    /** The hour, counted on from this day's midnight, at which a guest of this night leaves; null when none stays. */
    private @Nullable Double staysOvernight(Bay bay, LocalDate date) {
        return chance(bay, date, 7) < 0.17 ? 24 + 7.5 + 2.5 * chance(bay, date, 8) : null;
    }

    private double arrivesForNight(Bay bay, LocalDate date) {
        return 15.5 + 3 * chance(bay, date, 9);
    }

    private double chance(Bay bay, LocalDate date, int which) {
        return Noise.unit(seed + which, bay.device().id(), date.toEpochDay());
    }

    private Stay stay(Bay bay, LocalDate date, int which, double from, double to) {
        Plates.Plate plate = Plates.of(seed, bay.device().id(), date.toEpochDay() * 4 + which);
        return new Stay(
                plate.text(),
                plate.color(),
                bay.device().id(),
                bay.lot(),
                bay.coreGate(),
                bay.parkGate(),
                at(date, from),
                at(date, to));
    }

    private Instant at(LocalDate date, double hour) {
        return date.atStartOfDay(zone).toInstant().plus(Duration.ofMillis(Math.round(hour * 3_600_000)));
    }

    /** Villagers' and delivery vehicles that only pass the junctions. */
    private Stream<Passage> through(Instant from, Instant to) {
        return Stream.of(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone))
                .distinct()
                .flatMap(date -> through(date).stream());
    }

    private List<Passage> through(LocalDate date) {
        List<Passage> known = traffic.get(date);
        if (known == null) {
            if (traffic.size() > DAYS_KEPT) {
                traffic.clear();
            }
            known = IntStream.range(0, THROUGH_TRAFFIC)
                    .mapToObj(number -> through(date, number))
                    .toList();
            traffic.put(date, known);
        }
        return known;
    }

    private Passage through(LocalDate date, int number) {
        long key = date.toEpochDay() * THROUGH_TRAFFIC + number;
        double hour = 6 + 16 * (Noise.unit(seed, "through", key) + Noise.unit(seed, "through2", key)) / 2;
        Plates.Plate plate = Plates.of(seed, "villager", Noise.below(260, seed, "who", key));
        String gate = junctions.get(Noise.below(junctions.size(), seed, "where", key));
        return new Passage(at(date, hour), gate, plate.text(), plate.color(), "through");
    }
}
