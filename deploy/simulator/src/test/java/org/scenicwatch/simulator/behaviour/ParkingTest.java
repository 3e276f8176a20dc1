package org.scenicwatch.simulator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

class ParkingTest {
    private static final Village VILLAGE = Village.demo();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-01T16:00:00Z");
    private final Parking parking = new Parking(VILLAGE, ZONE);

    @Test
    void theCoreGatesCountExactlyWhoIsInside() {
        List<String> core = VILLAGE.devices(Kind.GATE).stream()
                .filter(gate -> "core".equals(gate.attributes().get("site_class")))
                .map(Device::id)
                .toList();
        long inside = parking.inside(MIDNIGHT).size();
        for (int hour = 0; hour < 48; hour++) {
            Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
            Instant to = from.plus(Duration.ofHours(1));
            for (Passage passage : parking.passages(from, to)) {
                if (core.contains(passage.gate())) {
                    inside += passage.direction().equals("in") ? 1 : -1;
                }
            }
            assertThat(inside).isEqualTo(parking.inside(to).size()).isBetween(0L, 480L);
        }
    }

    @Test
    void passagesOfShortStepsAreThoseOfTheWholeHour() {
        Instant from = MIDNIGHT.plus(Duration.ofHours(10));
        List<Passage> steps = new ArrayList<>();
        for (int second = 0; second < 3_600; second += 9) {
            steps.addAll(parking.passages(from.plusSeconds(second), from.plusSeconds(second + 9)));
        }
        assertThat(steps)
                .isEqualTo(parking.passages(from, from.plusSeconds(3_600)))
                .hasSizeGreaterThan(100);
    }

    @Test
    void noBayHoldsTwoVehiclesAtOnce() {
        for (int minutes = 0; minutes < 48 * 60; minutes += 20) {
            Instant time = MIDNIGHT.plus(Duration.ofMinutes(minutes));
            List<String> occupied = parking.inside(time).stream()
                    .filter(stay -> stay.occupiesAt(time))
                    .map(Stay::bay)
                    .toList();
            assertThat(occupied).doesNotHaveDuplicates();
        }
    }

    @Test
    void aVehiclePassesCoreParkParkCoreInThisOrder() {
        Map<String, List<Passage>> byVehicle = new HashMap<>();
        parking.passages(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(24)))
                .forEach(passage -> byVehicle
                        .computeIfAbsent(passage.plate() + passage.color(), ignored -> new ArrayList<>())
                        .add(passage));
        List<List<String>> whole = byVehicle.values().stream()
                .filter(passages -> passages.size() == 4)
                .map(passages -> passages.stream().map(Passage::direction).toList())
                .toList();
        assertThat(whole).hasSizeGreaterThan(200);
        assertThat(whole.stream()
                        .filter(directions -> !directions.equals(List.of("through", "through", "through", "through"))))
                .containsOnly(List.of("in", "in", "out", "out"));
    }

    @Test
    void platesLookLikePlates() {
        assertThat(parking.passages(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(24))))
                .isNotEmpty()
                .allMatch(passage -> passage.plate().matches("[贵湘桂渝粤川][A-Z][A-Z0-9]{5,6}"))
                .allMatch(passage -> passage.color().matches("blue|green|yellow"));
    }

    @Test
    void anotherRunSeesTheSameVehicles() {
        Instant noon = MIDNIGHT.plus(Duration.ofHours(12));
        assertThat(new Parking(VILLAGE, ZONE).inside(noon))
                .isEqualTo(parking.inside(noon))
                .isNotEmpty();
    }
}
