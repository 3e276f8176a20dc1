package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.outage.SilentDevice;
import org.scenicwatch.core.alarm.outage.SilentDevices;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.DeviceMode;
import org.scenicwatch.core.device.ModeReason;
import org.scenicwatch.core.device.write.TakeDeviceIntoMode;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.LineRegained;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.ingest.decode.utd.UtdFrame;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way from a published message to what is stored, with a real broker and a real database. */
class IngestIT {

    private static BrokerForTests broker;
    private static PostgresForTests.Database database;
    private static Object home;
    private static ConfigurableApplicationContext context;
    private static JdbcClient jdbc;
    private static PlatformForTests platform;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        broker = new BrokerForTests();
        database = PostgresForTests.migratedDatabase();
        home = database.settings().get("scenicwatch.home");
        startPlatform();
        IntStream.rangeClosed(1, 40).forEach(i -> platform.register("H-" + i, DeviceKind.HYDRANT));
        platform.register("SM-1", DeviceKind.SMOKE);
        platform.register("U-1", DeviceKind.UTD);
        platform.register("G-1", DeviceKind.GATE);
        platform.awaitRegistered("G-1");
    }

    @AfterAll
    static void stop() {
        context.close();
        broker.close();
    }

    @Test
    void storesAReadingAndItsAlarmInOneTransaction() {
        publish("hydrant/H-1/telemetry", "{\"values\":{\"pressure\":0.09}}");

        AlarmRaised raised = await().until(() -> platform.raised("H-1"), alarms -> alarms.size() == 1)
                .get(0);
        assertThat(raised.value()).isEqualTo(0.09);
        assertThat(raised.unit()).isEqualTo("MPa");
        assertThat(raised.sourceId()).isEqualTo("xijiang/H-1");
        assertThat(platform.samples("H-1")).hasSize(1);
        // One transaction: rows that were written together carry the same transaction id.
        assertThat(jdbc.sql("""
                        select count(distinct xmin::text) from (
                          select xmin from domain_event where aggregate_identifier like 'alarm:xijiang/H-1/%'
                          union all
                          select xmin from telemetry_event where payload_type = 'telemetry.ReadingsRecorded'
                             and convert_from(payload, 'UTF8') like '%"H-1"%') both_tables
                        """).query(Long.class).single()).isOne();
        assertThat(actorOf("H-1")).isEqualTo("device:xijiang/H-1");

        publish("hydrant/H-1/telemetry", "{\"values\":{\"pressure\":0.3}}");
        await().untilAsserted(() -> assertThat(platform.events("alarm:xijiang/H-1/" + raised.ruleId()))
                .hasAtLeastOneElementOfType(AlarmReturnedToNormal.class));
    }

    @Test
    void storesAnImplausibleTimeUnderTheArrivalAsSuspect() {
        publish("hydrant/H-4/telemetry", "{\"at\":\"1999-01-01T00:00:00Z\",\"values\":{\"pressure\":0.2}}");

        Sample sample = await().until(() -> platform.samples("H-4"), list -> list.size() == 1)
                .get(0);
        assertThat(sample.quality().code()).isEqualTo("clock-suspect");
        assertThat(Instant.ofEpochMilli(sample.at())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void givesARepeatNoSecondEffect() {
        String message = "{\"at\":\"%s\",\"seq\":7,\"values\":{\"pressure\":0.05}}".formatted(Instant.now());
        long before = platform.fate("duplicate");
        for (int i = 0; i < 3; i++) {
            publish("hydrant/H-5/telemetry", message);
        }

        await().untilAsserted(() -> assertThat(platform.fate("duplicate")).isGreaterThanOrEqualTo(before + 2));
        assertThat(platform.samples("H-5")).hasSize(1);
        assertThat(platform.raised("H-5")).hasSize(1);
    }

    @Test
    void raisesTheFireAlarmOfADeviceThatNobodyRegistered() {
        publish("smoke/SM-404/state", "{\"state\":\"alarm\"}");

        AlarmRaised raised = await().until(() -> platform.raised("SM-404"), alarms -> alarms.size() == 1)
                .get(0);
        assertThat(raised.zone()).isNull();
        assertThat(jdbc.sql("select count(*) from quarantine where device = 'SM-404' and fate = 'unknown-device'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void swapsAPlateForAReferenceBeforeTheEvent() {
        String passage = "{\"at\":\"%s\",\"plate\":\"贵H·12345\",\"direction\":\"in\"}".formatted(Instant.now());
        publish("gate/G-1/passage", passage);
        publish("gate/G-1/passage", passage);
        publish("gate/G-1/passage", "{\"plate\":\"贵H 12345\",\"direction\":\"out\"}");
        publish("gate/G-1/passage", "{\"plate\":\"贵H99999\",\"direction\":\"up\"}");

        List<PassagesRecorded.RecordedPassage> passages = await().until(
                        () -> platform.telemetry(PassagesRecorded.class).stream()
                                .flatMap(event -> event.passages().stream())
                                .toList(),
                        list -> list.size() == 2);
        assertThat(passages.get(0).vehicleRef())
                .isNotNull()
                .isEqualTo(passages.get(1).vehicleRef());
        await().untilAsserted(() ->
                assertThat(platform.quarantined("unknown-direction")).isOne());
        String ref = jdbc.sql("select raw_ref from quarantine where reason = 'unknown-direction' and raw is null")
                .query(String.class)
                .single();
        assertThat(context.getBean(Vault.class).bytes(VaultKind.RAW_MESSAGE, new VaultRef(ref)))
                .hasValueSatisfying(raw ->
                        assertThat(new String(raw, StandardCharsets.UTF_8)).contains("99999"));
        assertThat(jdbc.sql("select count(*) from telemetry_event where position('12345'::bytea in payload) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void storesAPackOfTwoInstants() {
        long now = Instant.now().getEpochSecond();
        publish(
                "hydrant/H-8/telemetry",
                "[{\"bn\":\"H-8/\",\"bt\":%d,\"n\":\"pressure\",\"u\":\"Pa\",\"v\":210000},{\"n\":\"pressure\",\"t\":-1,\"v\":0.2}]"
                        .formatted(now));
        List<Sample> samples = await().until(() -> platform.samples("H-8"), list -> list.size() == 2);
        assertThat(samples).extracting(Sample::at).containsExactly((now - 1) * 1_000, now * 1_000);
        assertThat(samples.get(1).values()).containsExactly(0.21);
    }

    @Test
    void confirmsAStoredFrameDeniesABrokenOneAndRaisesTheFireThatItTellsOf() {
        Queue<byte[]> replies = broker.received("scenic/xijiang/utd/U-1/frame/reply");
        long now = Instant.now().getEpochSecond() * 1_000;
        // The fire bit of smoke detector 2 in zone 10 of system 1, one label without a moment.
        byte[] unit = HexFormat.of().parseHex("0201010128" + "0a000200" + "0300" + "20".repeat(31) + "000000000000");
        byte[] frame = new UtdFrame(513, 257, now, 0x0379, 0x015B38, 2, unit).bytes();
        byte[] broken = frame.clone();
        broken[40]++;

        broker.publish("scenic/xijiang/utd/U-1/frame", frame);
        broker.publish("scenic/xijiang/utd/U-1/frame", broken);

        await().until(() -> replies.size() == 2);
        assertThat(replies).extracting(reply -> (int) reply[26]).containsExactly(3, 6);
        assertThat(replies).extracting(reply -> reply[2] + 256 * reply[3]).containsOnly(513);
        AlarmRaised raised = platform.raised("U-1..1-1-40-10.2").get(0);
        assertThat(raised.ruleId()).isEqualTo("smoke-alarm");
        assertThat(raised.zone()).isEqualTo("Z-01");
        assertThat(platform.quarantined("bad-checksum")).isOne();
    }

    @Test
    void tellsWhetherADeviceIsOnline() {
        publish("smoke/SM-1/status", "offline");
        await().untilAsserted(() -> assertThat(platform.telemetry(StatusReported.class).stream()
                        .flatMap(event -> event.statuses().stream())
                        .map(status -> status.device() + " " + status.online()))
                .contains("SM-1 false"));
    }

    @Test
    void devicesOfAZoneThatFallSilentTogetherAreOneAlarmUntilTheyAreHeardAgain() {
        List<String> devices =
                IntStream.rangeClosed(1, 6).mapToObj(i -> "Q-" + i).toList();
        devices.forEach(device -> platform.register(device, DeviceKind.SMOKE, "Z-09", 1));
        platform.awaitRegistered("Q-6");
        devices.forEach(device -> publish("smoke/" + device + "/telemetry", "{\"values\":{\"temperature\":20}}"));

        String zone = "alarm:xijiang/Z-09/mass-outage";
        await().untilAsserted(() -> assertThat(platform.events(zone)).hasAtLeastOneElementOfType(AlarmRaised.class));
        await().untilAsserted(
                        () -> assertThat(context.getBean(SilentDevices.class).members("xijiang", "Z-09"))
                                .extracting(SilentDevice::device)
                                .containsExactlyElementsOf(devices));
        AlarmRaised raised = (AlarmRaised) platform.events(zone).get(0);
        assertThat(raised.sourceType()).isEqualTo("zone");
        assertThat(raised.unit()).isEqualTo("%");
        assertThat(platform.telemetry(LineRegained.class)).isNotEmpty();
        devices.forEach(device -> assertThat(platform.raised(device)).isEmpty());

        devices.forEach(device -> {
            context.getBean(CommandGateway.class)
                    .sendAndWait(new TakeDeviceIntoMode(
                            "device:xijiang/" + device,
                            DeviceMode.MAINTENANCE,
                            ModeReason.REPAIR,
                            Instant.now().plusSeconds(3_600),
                            Instant.now()));
        });
        await().untilAsserted(() ->
                assertThat(platform.events(zone)).hasAtLeastOneElementOfType(AlarmReturnedToNormal.class));
        await().untilAsserted(() -> assertThat(platform.telemetry(DevicesApplied.class).stream()
                        .flatMap(event -> event.devices().stream())
                        .filter(device -> device.mode() != null)
                        .map(device -> device.device()))
                .containsAll(devices));
        publish("smoke/Q-1/state", "{\"state\":\"alarm\"}");
        await().untilAsserted(() -> assertThat(platform.telemetry(StatesReported.class).stream()
                        .flatMap(event -> event.states().stream())
                        .filter(state -> state.device().equals("Q-1"))
                        .map(state -> state.quality()))
                .containsExactly("maintenance"));
        assertThat(platform.raised("Q-1")).extracting(AlarmRaised::ruleId).doesNotContain("smoke-alarm");
    }

    @Test
    void takesManyMessagesInBlocksAndCountsThemAll() {
        long before = platform.fate("stored");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String topic = "hydrant/H-" + (21 + i % 20) + "/telemetry";
            sent.add(topic);
            publish(topic, "{\"seq\":%d,\"values\":{\"pressure\":0.2,\"flow\":0}}".formatted(i));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(platform.fate("stored")).isGreaterThanOrEqualTo(before + 2_000));
        for (int device = 21; device <= 40; device++) {
            assertThat(platform.samples("H-" + device))
                    .hasSize(100)
                    .extracting(Sample::seq)
                    .isSorted();
        }
    }

    @Test
    void takesUpTheLineAgainWhenTheBrokerComesBack() {
        publish("hydrant/H-7/telemetry", "{\"values\":{\"pressure\":0.21}}");
        await().untilAsserted(() -> assertThat(platform.samples("H-7")).hasSize(1));
        broker.stop();
        await().until(() -> !context.getBean(IngestHealth.class).now().connected());
        broker.start();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> context.getBean(IngestHealth.class).now().connected());
        // The broker forgot the session: what comes before the new subscription stands is lost there, not here.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            publish("hydrant/H-7/telemetry", "{\"values\":{\"pressure\":0.22}}");
            assertThat(platform.samples("H-7")).hasSizeGreaterThan(1);
        });
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        publish(
                "hydrant/H-6/telemetry",
                "{\"at\":\"%s\",\"seq\":1,\"values\":{\"pressure\":0.05}}".formatted(Instant.now()));
        await().untilAsserted(() -> assertThat(platform.raised("H-6")).hasSize(1));

        context.close();
        String repeat = "{\"at\":\"%s\",\"seq\":2,\"values\":{\"pressure\":0.05}}".formatted(Instant.now());
        publish("hydrant/H-6/telemetry", repeat);
        publish("hydrant/H-6/telemetry", repeat);
        startPlatform();

        await().untilAsserted(() -> assertThat(platform.samples("H-6")).hasSize(2));
        publish("hydrant/H-6/telemetry", "{\"values\":{\"pressure\":0.3}}");
        await().untilAsserted(() -> assertThat(platform.samples("H-6")).hasSize(3));
        // Still the same alarm: the detector remembered that it was raised, and that it is over now.
        assertThat(platform.raised("H-6")).hasSize(1);
        String rule = platform.raised("H-6").get(0).ruleId();
        assertThat(platform.events("alarm:xijiang/H-6/" + rule))
                .hasAtLeastOneElementOfType(AlarmReturnedToNormal.class);
        assertThat(context.getBean(IngestHealth.class).now().connected()).isTrue();
    }

    private static void startPlatform() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("scenicwatch.mqtt.url", broker.url());
        settings.put("scenicwatch.home", home);
        context = new SpringApplicationBuilder(IngestApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        jdbc = context.getBean(JdbcClient.class);
        platform = new PlatformForTests(context);
        await().until(() -> context.getBean(IngestHealth.class).now().connected());
    }

    private static void publish(String rest, String payload) {
        broker.publish("scenic/xijiang/" + rest, payload);
    }

    private static String actorOf(String device) {
        return jdbc.sql("select convert_from(meta_data, 'UTF8')::json ->> 'actor' from domain_event"
                        + " where aggregate_identifier like ? limit 1")
                .param("alarm:xijiang/" + device + "/%")
                .query(String.class)
                .single();
    }
}
