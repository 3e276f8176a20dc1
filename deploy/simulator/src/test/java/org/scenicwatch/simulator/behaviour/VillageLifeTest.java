package org.scenicwatch.simulator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/** The limits are those of the default rules; an ordinary day keeps well away from them. */
class VillageLifeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Village VILLAGE = Village.demo();
    private static final List<Instant> DAYS = List.of(
            Instant.parse("2026-01-19T16:00:00Z"),
            Instant.parse("2026-05-01T16:00:00Z"),
            Instant.parse("2026-07-24T16:00:00Z"));
    private final VillageLife life = new VillageLife(VILLAGE, ZONE);

    private void eachReport(Kind kind, int everyDevice, BiConsumer<Device, Map<String, Double>> check) {
        List<Device> devices = VILLAGE.devices(kind);
        for (Instant day : DAYS) {
            for (int minutes = 0; minutes < 24 * 60; minutes += 37) {
                Moment moment = Moment.of(day.plus(Duration.ofMinutes(minutes)), ZONE);
                for (int i = 0; i < devices.size(); i += everyDevice) {
                    check.accept(devices.get(i), life.values(devices.get(i), moment, true));
                }
            }
        }
    }

    private static void within(Device device, Map<String, Double> values, String metric, double low, double high) {
        Double value = values.get(metric);
        if (value == null || value < low || value > high) {
            assertThat(value).as("%s %s", device.id(), metric).isNotNull().isBetween(low, high);
        }
    }

    @Test
    void powerStaysFarFromEveryLimit() {
        eachReport(Kind.POWER, 7, (device, values) -> {
            within(device, values, "residual_current", 1, 90);
            within(device, values, "current", 0.2, 22);
            within(device, values, "voltage", 207, 236);
            within(device, values, "power", 50, 5_000);
            within(device, values, "arc_count", 0, 2);
            within(device, values, "breaker", 1, 1);
            for (int cable = 1; cable <= 4; cable++) {
                within(device, values, "cable_temp_" + cable, 2, 55);
            }
        });
    }

    @Test
    void theMeterNeverRunsBackwards() {
        Device limiter = VILLAGE.devices(Kind.POWER).get(5);
        double last = 0;
        for (int hour = 0; hour < 72; hour++) {
            Moment moment = Moment.of(DAYS.get(0).plus(Duration.ofHours(hour)), ZONE);
            double energy = life.values(limiter, moment, true).getOrDefault("energy", -1.0);
            assertThat(energy).isGreaterThan(last);
            last = energy;
        }
    }

    @Test
    void detectorsSeeNoSmokeAndHaveBatteryLeft() {
        eachReport(Kind.SMOKE, 7, (device, values) -> {
            within(device, values, "smoke", 0, 0.4);
            within(device, values, "temperature", 8, 40);
            within(device, values, "battery", 40, 100);
            within(device, values, "signal", -100, -50);
        });
    }

    @Test
    void hydrantsStandCloseToTheirStaticPressure() {
        eachReport(Kind.HYDRANT, 1, (device, values) -> {
            double still = device.number("static_pressure");
            within(device, values, "pressure", 0.94 * still, 1.04 * still);
            within(device, values, "flow", 0, 0);
        });
    }

    @Test
    void reservoirsKeepTheirFireReserve() {
        eachReport(Kind.TANK, 1, (device, values) -> {
            within(
                    device,
                    values,
                    "level",
                    device.number("lowest_effective_level") + 1,
                    device.number("overflow_level") - 0.1);
            within(device, values, "temperature", 5.5, 25);
        });
    }

    @Test
    void sprinklersStandUnderPressure() {
        eachReport(Kind.SPRINKLER, 7, (device, values) -> {
            within(device, values, "pressure", 0.09, 0.75);
            within(device, values, "flow", 0, 0);
        });
    }

    @Test
    void noCarParkComesNearItsLimit() {
        eachReport(Kind.LOT, 1, (device, values) -> {
            double capacity = device.number("capacity");
            within(device, values, "capacity", capacity, capacity);
            within(device, values, "occupied", 0, 0.87 * capacity);
        });
    }

    @Test
    void carParksFillByDayAndEmptyByNight() {
        Device lot = VILLAGE.devices(Kind.LOT).get(0);
        Instant day = DAYS.get(1);
        assertThat(life.parking().occupied(lot.id(), day.plus(Duration.ofHours(12))))
                .isGreaterThan((int) (0.4 * lot.number("capacity")));
        assertThat(life.parking().occupied(lot.id(), day.plus(Duration.ofHours(3))))
                .isBetween(1, (int) (0.3 * lot.number("capacity")));
    }

    @Test
    void visitorsPresentAreThoseWhoCameAndHaveNotLeft() {
        eachReport(Kind.COUNTER, 1, (device, values) -> {
            assertThat(values.get("present")).isEqualTo(values.get("in") - values.get("out"));
            within(device, values, "present", 0, 900);
        });
    }

    @Test
    void weatherAndRiverAreOrdinary() {
        eachReport(Kind.WEATHER, 1, (device, values) -> {
            within(device, values, "temperature", -3, 38);
            within(device, values, "humidity", 20, 99);
            within(device, values, "wind_speed", 0, 8);
            within(device, values, "rain", 0, 10);
        });
        eachReport(Kind.RIVER, 1, (device, values) -> within(device, values, "level", 0.9, 1.7));
    }

    @Test
    void aBayIsOccupiedAsTheLotCountsIt() {
        Instant noon = DAYS.get(1).plus(Duration.ofHours(12));
        for (Device lot : VILLAGE.devices(Kind.LOT)) {
            long bays = VILLAGE.devices(Kind.BAY).stream()
                    .filter(bay -> lot.id().equals(bay.attributes().get("lot")))
                    .filter(bay -> life.parking().occupied(bay, noon))
                    .count();
            assertThat(life.parking().occupied(lot.id(), noon)).isEqualTo((int) bays);
        }
    }
}
