package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** A whole dashboard process with the small village registered, and what a test does with it. */
final class RunningDashboard implements AutoCloseable {

    private final DashboardProcess process;
    private final int port;
    private final String token;
    private final Caller commander;

    RunningDashboard() {
        process = DashboardProcess.start();
        port = process.port();
        token = token("desk", Role.COMMANDER);
        commander = new Caller(port, token);
        Caller keeper = new Caller(port, token("keeper", Role.ADMINISTRATOR));
        var dry = keeper.post("/api/v1/devices/import?dryRun=true", "text/csv", SmallVillage.DEVICES);
        assertThat(dry.body().path("accepted").asInt())
                .as(dry.response().body())
                .isEqualTo(3);
        var places = keeper.post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        assertThat(places.body().path("accepted").asInt())
                .as(places.response().body())
                .isEqualTo(2);
        assertThat(places.body().path("rows").path(0).path("line").asInt()).isEqualTo(3);
        var devices = keeper.post("/api/v1/devices/import", "text/csv", SmallVillage.DEVICES);
        assertThat(devices.body().path("accepted").asInt()).isEqualTo(3);
        assertThat(devices.body().path("rejected").asInt()).isEqualTo(2);
        assertThat(devices.body().path("rows").path(0).path("line").asInt()).isEqualTo(5);
        assertThat(devices.body().path("rows").path(1).path("field").asString()).isEqualTo("lon");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(snapshot().path("devices")).hasSize(3));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var again = keeper.post("/api/v1/devices/import", "text/csv", SmallVillage.DEVICES);
            assertThat(again.body().path("unchanged").asInt()).isEqualTo(3);
        });
    }

    @Override
    public void close() {
        process.close();
    }

    int port() {
        return port;
    }

    /** The commander's token. */
    String token() {
        return token;
    }

    /** A commander at the REST interface. */
    Caller commander() {
        return commander;
    }

    <T> T bean(Class<T> type) {
        return process.bean(type);
    }

    /** A token of somebody in that role. */
    String token(String name, Role role) {
        return process.token(name, role);
    }

    Instant now() {
        return process.bean(Clock.class).instant();
    }

    /** What a screen would show. */
    JsonNode snapshot() {
        return commander.get("/api/v1/live/snapshot").body();
    }

    /** Stores telemetry as the lanes would. */
    void telemetry(Object... events) {
        TelemetryStore store = process.bean(TelemetryStore.class);
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
        unit.attachTransaction(process.bean(TransactionManager.class));
        unit.execute(() -> store.append("xijiang", 0, store.head("xijiang", 0) + 1, List.of(events)));
    }

    /** Raises an alarm at a device of the small village; answers its id. */
    String raise(String device, String rule, Latching latching) {
        process.bean(CommandGateway.class)
                .sendAndWait(new RaiseAlarm(
                        "alarm:xijiang/" + device + "/" + rule,
                        "xijiang",
                        AlarmSource.DEVICE,
                        "xijiang/" + device,
                        device.startsWith("H") ? "hydrant" : "smoke",
                        rule,
                        1,
                        "low-low",
                        Priority.CRITICAL,
                        "pressure",
                        0.09,
                        0.1,
                        "MPa",
                        org.scenicwatch.core.alarm.AlarmRule.Direction.LOW,
                        null,
                        null,
                        latching,
                        "Z-01",
                        "house-0001",
                        now(),
                        now(),
                        false));
        return "xijiang/" + device + "/" + rule;
    }
}
