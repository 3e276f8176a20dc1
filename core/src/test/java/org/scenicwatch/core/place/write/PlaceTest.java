package org.scenicwatch.core.place.write;

import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;

class PlaceTest {

    private static final String ID = "place:xijiang/house-0001";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[108.17,26.49]}";

    private FixtureConfiguration<Place> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Place.class);
    }

    @Test
    void entersTheRegistryOnce() {
        fixture.givenNoPriorActivity()
                .when(register("house-0001", PlaceLayer.HOUSE, "Z-01", POINT, "一号屋"))
                .expectEvents(registered());
        fixture.given(registered())
                .when(register("house-0001", PlaceLayer.HOUSE, "Z-01", POINT, "一号屋"))
                .expectNoEvents();
    }

    @Test
    void anotherNameRevisesIt() {
        fixture.given(registered())
                .when(register("house-0001", PlaceLayer.HOUSE, "Z-01", POINT, "银匠铺"))
                .expectEvents(new PlaceRevised(
                        ID,
                        "xijiang",
                        "house-0001",
                        "house",
                        "Z-01",
                        "银匠铺",
                        "House 1",
                        POINT,
                        842.0,
                        Map.of("group", "HG-001"),
                        AT));
    }

    @Test
    void refusesToBecomeAnotherLayer() {
        fixture.given(registered())
                .when(register("house-0001", PlaceLayer.BRIDGE, "Z-01", POINT, "一号屋"))
                .expectException(Refused.with("place.layer-mismatch"));
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(register("house 1", PlaceLayer.HOUSE, null, POINT, "一号屋"), "place.bad-code");
        refuses(register("house-0001", PlaceLayer.HOUSE, "house-0001", POINT, "一号屋"), "place.own-parent");
        refuses(register("house-0001", PlaceLayer.HOUSE, null, "POINT(1 2)", "一号屋"), "place.bad-geometry");
    }

    private void refuses(RegisterPlace command, String code) {
        fixture.givenNoPriorActivity().when(command).expectException(Refused.with(code));
    }

    private static RegisterPlace register(
            String code, PlaceLayer layer, String parent, String geometry, String nameZh) {
        return new RegisterPlace(
                ID, "xijiang", code, layer, parent, nameZh, "House 1", geometry, 842.0, Map.of("group", "HG-001"), AT);
    }

    private static PlaceRegistered registered() {
        return new PlaceRegistered(
                ID,
                "xijiang",
                "house-0001",
                "house",
                "Z-01",
                "一号屋",
                "House 1",
                POINT,
                842.0,
                Map.of("group", "HG-001"),
                AT);
    }
}
