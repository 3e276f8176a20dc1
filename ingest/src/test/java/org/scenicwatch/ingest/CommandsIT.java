package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.write.ConfirmCommandToDevice;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.ingest.link.Outbound;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands to devices, from the request to the answer, with everything but a broker. */
class CommandsIT {

    private static final String ASKING = "user:a";
    private static final String OTHER = "user:b";

    private static ConfigurableApplicationContext context;
    private static SubscriptionForTests line;
    private static PlatformForTests platform;
    private static CommandGateway commands;

    @BeforeAll
    static void start() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        context = CoreApplicationForTests.start(
                PostgresForTests.migratedDatabase(),
                Map.of(),
                SubscriptionForTests.InPlace.class,
                IngestConfiguration.class);
        line = context.getBean(SubscriptionForTests.class);
        platform = new PlatformForTests(context);
        commands = context.getBean(CommandGateway.class);
        platform.register("SO-1", DeviceKind.SOUNDER);
        platform.register("SO-2", DeviceKind.SOUNDER);
        platform.register("P-1", DeviceKind.POWER);
        register("P-PUMP", DeviceKind.POWER, null, Map.of("circuit", "fire-pump"));
        register("P-2", DeviceKind.POWER, null, Map.of());
        house("house-1", "HG-1");
        house("house-2", "HG-2");
        register("SM-1", DeviceKind.SMOKE, "house-1", Map.of());
        register("SM-2", DeviceKind.SMOKE, "house-2", Map.of());
        register("SO-11", DeviceKind.SOUNDER, "house-1", Map.of());
        register("SO-12", DeviceKind.SOUNDER, null, Map.of("household_group", "HG-1"));
        register("SO-21", DeviceKind.SOUNDER, "house-2", Map.of());
        house("house-3", "HG-3");
        register("SM-3", DeviceKind.SMOKE, "house-3", Map.of());
        register("SO-31", DeviceKind.SOUNDER, "house-3", Map.of());
        List.of("SM-1", "SM-2", "SM-3", "SO-31").forEach(platform::awaitRegistered);
        await().until(() -> platform.jdbc()
                        .sql("select count(*) from group_sounder where device like 'SO-%'")
                        .query(Integer.class)
                        .single()
                == 6);
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
    void judgesTheCircuitAgainWhenTheSecondStepIsTaken() {
        String cut = request("P-2", "cut_off", "electrical_hazard", 60);
        register("P-2", DeviceKind.POWER, null, Map.of("circuit", "medical"));
        assertThatThrownBy(() -> commands.sendAndWait(
                        new ConfirmCommandToDevice("command:xijiang/" + cut, OTHER, Instant.now())))
                .isInstanceOfSatisfying(
                        DeviceCommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("command.protected-circuit"));
        assertThat(events(cut)).hasSize(1);
    }

    @Test
    void aFireAlarmSoundsItsHouseholdGroupOnceAndAFalseOneMutesIt() {
        smoke("SM-1", "alarm");
        await().untilAsserted(() -> assertThat(told("SO-11")).containsExactly("sound"));
        await().untilAsserted(() -> assertThat(told("SO-12")).containsExactly("sound"));
        assertThat(text(onTheLine("SO-12").get(0))).contains("\"alarm\":\"alarm:xijiang/SM-1/smoke-alarm\"");
        smoke("SM-1", "alarm");

        replayAutomationsFromTheStart();
        commands.sendAndWait(new VerifyAlarm(
                "alarm:xijiang/SM-1/smoke-alarm", null, 1, Verification.FALSE_ALARM, "cooking", Instant.now()));
        await().untilAsserted(() -> assertThat(told("SO-11")).containsExactly("sound", "mute"));
        await().untilAsserted(() -> assertThat(told("SO-12")).containsExactly("sound", "mute"));

        replayAutomationsFromTheStart();
        // What comes after in the same group's processor shows that the replay is through.
        smoke("SM-2", "alarm");
        await().untilAsserted(() -> assertThat(told("SO-21")).containsExactly("sound"));
        assertThat(told("SO-11")).containsExactly("sound", "mute");
        assertThat(told("SO-12")).containsExactly("sound", "mute");
        assertThat(requestsOf("SO-11")).isEqualTo(2);
    }

    @Test
    void aSounderThatCannotBeToldKeepsNoOtherSilent() {
        platform.jdbc()
                .sql("insert into group_sounder (area, device, household_group) values ('xijiang', 'SO-00', 'HG-3')")
                .update();
        smoke("SM-3", "alarm");
        await().untilAsserted(() -> assertThat(told("SO-31")).containsExactly("sound"));
        assertThat(told("SO-00")).isEmpty();
        assertThat(platform.jdbc()
                        .sql("select count(*) from dead_letter")
                        .query(Integer.class)
                        .single())
                .isZero();
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
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        everything.addAppender(said);
        line.publish("scenic/xijiang/sounder/SO-1/command", "{}");
        answer("sounder/SO-1", "no-such", "done");
        String ofAnother = request("SO-2", "reset", "device_trouble", 60);
        answer("sounder/SO-1", ofAnother, "done");
        await().untilAsserted(() ->
                assertThat(platform.quarantined("unknown-command")).isEqualTo(2));
        everything.detachAppender(said);
        assertThat(platform.fate("rejected")).isEqualTo(rejected + 2);
        assertThat(List.copyOf(said.list)).noneMatch(line -> line.getThrowableProxy() != null);
    }

    /** Like a restart that has forgotten how far it was: every event of the past comes once more. */
    private static void replayAutomationsFromTheStart() {
        EventProcessor automations = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.AUTOMATIONS)
                .orElseThrow();
        automations.shutDown();
        platform.jdbc()
                .sql("delete from token_entry where processor_name = ?")
                .param(ProcessingGroups.AUTOMATIONS)
                .update();
        automations.start();
    }

    private static void smoke(String device, String state) {
        line.publish("scenic/xijiang/smoke/" + device + "/state", "{\"state\":\"" + state + "\"}");
    }

    private static List<Outbound> onTheLine(String device) {
        return line.published().stream()
                .filter(message -> message.topic().endsWith("/" + device + "/command"))
                .toList();
    }

    private static List<String> told(String device) {
        return onTheLine(device).stream()
                .map(message -> text(message).replaceAll(".*\"verb\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static int requestsOf(String device) {
        return platform.jdbc()
                .sql("select count(*) from domain_event where payload_type = 'device.DeviceCommandRequested'"
                        + " and convert_from(payload, 'UTF8') like ?")
                .param("%\"" + device + "\"%")
                .query(Integer.class)
                .single();
    }

    private static void house(String code, String group) {
        commands.sendAndWait(new RegisterPlace(
                "place:xijiang/" + code,
                "xijiang",
                code,
                PlaceLayer.HOUSE,
                null,
                code,
                code,
                "{\"type\":\"Point\",\"coordinates\":[108.17,26.49]}",
                null,
                Map.of("household_group", group),
                Instant.now()));
    }

    private static void register(String device, DeviceKind kind, @Nullable String place, Map<String, String> labels) {
        commands.sendAndWait(new RegisterDevice(
                "device:xijiang/" + device,
                "xijiang",
                device,
                kind,
                device,
                device,
                "Z-01",
                place,
                108.17,
                26.49,
                null,
                60,
                Map.of(),
                labels,
                Instant.now()));
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
