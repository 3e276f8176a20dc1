package org.scenicwatch.dashboard.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.live.DeviceRow;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/** The fire is at 108.18 degrees east, 26.49 north; a thousandth of a degree of latitude is 111 m. */
class SurroundingsTest {

    private static final Coordinate FIRE = new Coordinate(108.18, 26.49);
    private static final Instant AT = Instant.parse("2026-05-01T04:00:00Z");

    @Test
    void namesHydrantsByDistanceUntilThreeWork() {
        Surroundings around = Surroundings.of(
                FIRE,
                List.of(
                        hydrant("H-5", 0.0009, DeviceRow.Status.online),
                        hydrant("H-1", 0.0001, DeviceRow.Status.online),
                        hydrant("H-2", 0.0002, DeviceRow.Status.online),
                        hydrant("H-3", 0.0003, DeviceRow.Status.silent),
                        hydrant("H-4", 0.0004, DeviceRow.Status.late),
                        hydrant("H-6", 0.0010, DeviceRow.Status.online),
                        hydrant("H-7", 0.0100, DeviceRow.Status.online)),
                Set.of("H-1"),
                List.of());
        assertThat(around.hydrants())
                .extracting(Surroundings.Hydrant::id)
                .containsExactly("H-1", "H-2", "H-3", "H-4", "H-5");
        assertThat(around.hydrants())
                .extracting(Surroundings.Hydrant::water)
                .containsExactly(
                        Surroundings.Water.BELOW_PRESSURE,
                        Surroundings.Water.WORKING,
                        Surroundings.Water.UNKNOWN,
                        Surroundings.Water.WORKING,
                        Surroundings.Water.WORKING);
        assertThat(around.hydrants().get(0).metres()).isEqualTo(11);
    }

    @Test
    void namesTheHousesWithinReachAndCountsThePeopleWhoAreKnown() {
        Surroundings around = Surroundings.of(
                FIRE,
                List.of(),
                Set.of(),
                List.of(
                        house("far", 0.001, "9"),
                        house("next", 0.0001, "4"),
                        house("itself", 0, "3"),
                        house("unknown", 0.0002, null)));
        assertThat(around.houses()).extracting(Surroundings.House::id).containsExactly("itself", "next", "unknown");
        assertThat(around.residents()).isEqualTo(7);
        assertThat(Surroundings.of(FIRE, List.of(), Set.of(), List.of(house("unknown", 0, null)))
                        .residents())
                .isNull();
    }

    private static DeviceRow hydrant(String id, double north, DeviceRow.Status status) {
        return new DeviceRow(
                id,
                "hydrant",
                new LocalText("消火栓", "Hydrant"),
                null,
                null,
                108.18,
                26.49 + north,
                null,
                status,
                DeviceRow.Condition.normal,
                null,
                AT,
                60,
                null,
                null,
                Map.of("pressure", new DeviceRow.Value(0.3, AT, "good")),
                null);
    }

    private static PlaceEntry house(String id, double north, @Nullable String residents) {
        return new PlaceEntry(
                id,
                "xijiang",
                id,
                "house",
                null,
                new LocalText("房", "House"),
                "{\"type\":\"Point\",\"coordinates\":[108.18," + (26.49 + north) + "]}",
                null,
                residents == null ? Map.of() : Map.of("residents", residents));
    }
}
