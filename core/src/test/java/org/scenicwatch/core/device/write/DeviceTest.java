package org.scenicwatch.core.device.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;

class DeviceTest {

    private static final String ID = "device:xijiang/H-001";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Map<String, Double> FIGURES = Map.of("static_pressure", 0.42, "outlet", 65.0);

    private FixtureConfiguration<Device> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Device.class);
    }

    @Test
    void entersTheRegistry() {
        fixture.givenNoPriorActivity()
                .when(register("H-001", DeviceKind.HYDRANT, 108.17, 60, FIGURES))
                .expectEvents(registered());
    }

    @Test
    void theSameRecordAgainChangesNothing() {
        Map<String, Double> otherOrder = new LinkedHashMap<>();
        otherOrder.put("outlet", 65.0);
        otherOrder.put("static_pressure", 0.42);
        fixture.given(registered())
                .when(register("H-001", DeviceKind.HYDRANT, 108.17, 60, otherOrder))
                .expectNoEvents();
    }

    @Test
    void anotherPlaceOrFigureConfiguresItAnew() {
        fixture.given(registered())
                .when(register("H-001", DeviceKind.HYDRANT, 108.18, 60, FIGURES))
                .expectEvents(new DeviceConfigured(
                        ID,
                        "xijiang",
                        "H-001",
                        "hydrant",
                        "消火栓 1",
                        "Hydrant 1",
                        "Z-01",
                        null,
                        108.18,
                        26.49,
                        830.0,
                        60,
                        FIGURES,
                        Map.of("main", "A"),
                        AT));
        fixture.given(registered())
                .andGiven(new DeviceConfigured(
                        ID,
                        "xijiang",
                        "H-001",
                        "hydrant",
                        "消火栓 1",
                        "Hydrant 1",
                        "Z-01",
                        null,
                        108.18,
                        26.49,
                        830.0,
                        60,
                        FIGURES,
                        Map.of("main", "A"),
                        AT))
                .when(register("H-001", DeviceKind.HYDRANT, 108.18, 60, FIGURES))
                .expectNoEvents();
    }

    @Test
    void refusesToBecomeAnotherKind() {
        fixture.given(registered())
                .when(register("H-001", DeviceKind.TANK, 108.17, 60, FIGURES))
                .expectException(Refused.with("device.kind-mismatch"));
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(register("H/001", DeviceKind.HYDRANT, 108.17, 60, FIGURES), "device.bad-name");
        refuses(register("H-001", DeviceKind.HYDRANT, 208.17, 60, FIGURES), "device.bad-position");
        refuses(register("H-001", DeviceKind.HYDRANT, Double.NaN, 60, FIGURES), "device.bad-position");
        refuses(register("H-001", DeviceKind.HYDRANT, 108.17, -1, FIGURES), "device.bad-interval");
        refuses(register("H-001", DeviceKind.HYDRANT, 108.17, 60, Map.of("x", Double.NaN)), "device.bad-attribute");
    }

    private void refuses(RegisterDevice command, String code) {
        fixture.givenNoPriorActivity().when(command).expectException(Refused.with(code));
    }

    private static RegisterDevice register(
            String device, DeviceKind kind, double lon, int interval, Map<String, Double> attributes) {
        return new RegisterDevice(
                ID,
                "xijiang",
                device,
                kind,
                "消火栓 1",
                "Hydrant 1",
                "Z-01",
                null,
                lon,
                26.49,
                830.0,
                interval,
                attributes,
                Map.of("main", "A"),
                AT);
    }

    private static DeviceRegistered registered() {
        return new DeviceRegistered(
                ID,
                "xijiang",
                "H-001",
                "hydrant",
                "消火栓 1",
                "Hydrant 1",
                "Z-01",
                null,
                108.17,
                26.49,
                830.0,
                60,
                FIGURES,
                Map.of("main", "A"),
                AT);
    }
}
