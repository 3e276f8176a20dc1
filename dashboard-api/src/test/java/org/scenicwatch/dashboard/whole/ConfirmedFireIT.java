package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import tools.jackson.databind.JsonNode;

/** Signs of fire that come together, from their alarms to the case that collects them and what lies around. */
class ConfirmedFireIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aSmokeAlarmAndADangerousTripInOneHouseAreOneConfirmedFireWithOneCase() {
        Caller commander = dashboard.commander();
        String smoke = dashboard.raise("SM-0001", "smoke-alarm", Latching.UNTIL_VERIFIED);
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new RaiseAlarm(
                        "alarm:xijiang/PW-0001/power-trip",
                        "xijiang",
                        AlarmSource.DEVICE,
                        "xijiang/PW-0001",
                        "power",
                        "power-trip",
                        1,
                        "dangerous-trip",
                        Priority.CRITICAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "tripped",
                        "arc",
                        Latching.UNTIL_RESET,
                        "Z-01",
                        "house-0001",
                        dashboard.now(),
                        dashboard.now(),
                        false));

        String path = "/api/v1/alarms/xijiang~house-0001~confirmed-fire";
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode fire = commander.get(path).body();
            assertThat(fire.path("priority").asString()).isEqualTo("CRITICAL");
            assertThat(fire.path("latch").asString()).isEqualTo("HELD");
            assertThat(fire.path("source").path("type").asString()).isEqualTo("house");
            assertThat(fire.path("title").path("zh").asString()).isEqualTo("复合确认火警");
            assertThat(fire.path("caseId").asString("")).isNotBlank();
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode cases = commander.get("/api/v1/cases?state=open").body().path("items");
            assertThat(cases).hasSize(1);
            assertThat(cases.path(0).path("category").asString()).isEqualTo("fire");
            assertThat(cases.path(0).path("alarms").toString())
                    .contains(smoke, "xijiang/PW-0001/power-trip", "xijiang/house-0001/confirmed-fire");
        });
        assertThat(commander.get(path + "/trail").body().toString()).contains("FireSignJoined", "\"sign\":\"smoke\"");

        JsonNode around = commander.get(path + "/surroundings").body();
        assertThat(around.path("hydrants").path(0).path("id").asString()).isEqualTo("xijiang/H-001");
        assertThat(around.path("hydrants").path(0).path("water").asString()).isEqualTo("unknown");
        assertThat(around.path("houses").path(0).path("id").asString()).isEqualTo("xijiang/house-0001");
        assertThat(around.path("houses").path(0).path("group").asString()).isEqualTo("HG-1");
        assertThat(commander.get("/api/v1/alarms/none~x~y/surroundings").status())
                .isEqualTo(404);
    }
}
