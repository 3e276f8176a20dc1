package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.write.ConfirmCommandToDevice;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.ingest.link.Outbound;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands to devices, from the request to the answer, with everything but a broker. */
class CommandsIT {

    private static final String ASKING = "user:a";

    private static ConfigurableApplicationContext context;
    private static SubscriptionForTests line;
    private static PlatformForTests platform;
    private static CommandGateway commands;

    @BeforeAll
    static void start() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        context = CoreApplicationForTests.start(
                PostgresForTests.freshDatabase(),
                Map.of(),
                SubscriptionForTests.InPlace.class,
                IngestConfiguration.class);
        line = context.getBean(SubscriptionForTests.class);
        platform = new PlatformForTests(context);
        commands = context.getBean(CommandGateway.class);
        platform.register("SO-1", DeviceKind.SOUNDER);
        platform.register("SO-2", DeviceKind.SOUNDER);
        platform.register("P-1", DeviceKind.POWER);
        commands.sendAndWait(new RegisterDevice(
                "device:xijiang/P-PUMP",
                "xijiang",
                "P-PUMP",
                DeviceKind.POWER,
                "P-PUMP",
                "P-PUMP",
                "Z-01",
                null,
                108.17,
                26.49,
                null,
                60,
                Map.of(),
                Map.of("circuit", "fire-pump"),
                Instant.now()));
        platform.awaitRegistered("P-PUMP");
        await().until(line::connected);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void sendsACommandAndTakesTheAnswerOnce() {
        String uuid = request("SO-1", "mute", "verified_false", 60);
        Outbound sent =
                await().until(() -> sent(uuid), list -> list.size() == 1).get(0);
        assertThat(sent.topic()).isEqualTo("scenic/xijiang/sounder/SO-1/command");
        assertThat(text(sent)).contains("\"verb\":\"mute\"").contains("\"expires\":\"");
        assertThat(sent.expiry()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        await().untilAsserted(() -> assertThat(events(uuid)).hasAtLeastOneElementOfType(DeviceCommandSent.class));

        long before = platform.fate("duplicate");
        answer("sounder/SO-1", uuid, "done");
        answer("sounder/SO-1", uuid, "done");

        await().untilAsserted(() -> assertThat(platform.fate("duplicate")).isEqualTo(before + 1));
        assertThat(events(uuid))
                .filteredOn(DeviceCommandAnswered.class::isInstance)
                .hasSize(1);
        assertThat(sent(uuid)).hasSize(1);
    }

    @Test
    void keepsADevicesRefusalWithItsCode() {
        String uuid = request("SO-1", "sound", "announced_test", 60);
        await().until(() -> sent(uuid).size() == 1);
        answer("sounder/SO-1", uuid, "refused\",\"code\":\"E7");
        await().untilAsserted(() -> assertThat(events(uuid))
                .filteredOn(DeviceCommandAnswered.class::isInstance)
                .singleElement()
                .extracting("result", "code", "late")
                .containsExactly("refused", "E7", false));
    }

    @Test
    void noticesThatNobodyAnswers() {
        String uuid = request("SO-2", "mute", "verified_false", 5);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(events(uuid))
                        .filteredOn(DeviceCommandTimedOut.class::isInstance)
                        .singleElement()
                        .extracting("waitedFor")
                        .isEqualTo("answer"));
    }

    @Test
    void cutsPowerOnlyAfterTheSecondStep() {
        String cut = request("P-1", "cut_off", "electrical_hazard", 60);
        String reboot = request("P-1", "reboot", "maintenance", 60);
        await().until(() -> sent(reboot).size() == 1);
        assertThat(sent(cut)).isEmpty();

        commands.sendAndWait(new ConfirmCommandToDevice("command:xijiang/" + cut, ASKING, Instant.now()));
        await().until(() -> sent(cut).size() == 1);
    }

    @Test
    void neverSwitchesTheCircuitOfAFirePump() {
        assertThatThrownBy(() -> request("P-PUMP", "cut_off", "electrical_hazard", 60))
                .isInstanceOfSatisfying(
                        DeviceCommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("command.protected-circuit"));
        assertThatThrownBy(() -> request("P-404", "cut_off", "electrical_hazard", 60))
                .isInstanceOfSatisfying(
                        DeviceCommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("command.unknown-device"));
    }

    @Test
    void rejectsAnAnswerNobodyAskedForAndPassesOverItsOwnWords() {
        long rejected = platform.fate("rejected");
        line.publish("scenic/xijiang/sounder/SO-1/command", "{}");
        answer("sounder/SO-1", "no-such", "done");
        await().untilAsserted(() ->
                assertThat(platform.quarantined("unknown-command")).isOne());
        assertThat(platform.fate("rejected")).isEqualTo(rejected + 1);
    }

    private static String request(String device, String verb, String ground, int seconds) {
        String uuid = UUID.randomUUID().toString();
        Instant now = Instant.now();
        commands.sendAndWait(new RequestCommandToDevice(
                "xijiang",
                uuid,
                device,
                verb,
                Map.of(),
                ground,
                null,
                null,
                null,
                ASKING,
                null,
                now.plusSeconds(seconds),
                now));
        return uuid;
    }

    private static void answer(String device, String uuid, String result) {
        line.publish(
                "scenic/xijiang/" + device + "/command/result",
                "{\"id\":\"" + uuid + "\",\"result\":\"" + result + "\"}");
    }

    private static List<Object> events(String uuid) {
        return platform.events("command:xijiang/" + uuid);
    }

    private static List<Outbound> sent(String uuid) {
        return line.published().stream()
                .filter(message -> text(message).contains(uuid))
                .toList();
    }

    private static String text(Outbound message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}
