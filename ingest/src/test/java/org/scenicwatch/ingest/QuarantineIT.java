package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no message of a device's kind is kept with its reason, and its device goes on. */
class QuarantineIT {

    private static BrokerForTests broker;
    private static ConfigurableApplicationContext context;
    private static JdbcClient jdbc;
    private static PlatformForTests platform;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        broker = new BrokerForTests();
        context = CoreApplicationForTests.start(
                PostgresForTests.migratedDatabase(),
                Map.of("scenicwatch.mqtt.url", broker.url()),
                IngestConfiguration.class);
        jdbc = context.getBean(JdbcClient.class);
        platform = new PlatformForTests(context);
        IntStream.rangeClosed(1, 20).forEach(i -> platform.register("H-" + i, DeviceKind.HYDRANT));
        platform.awaitRegistered("H-20");
        await().until(() -> context.getBean(IngestHealth.class).now().connected());
    }

    @AfterAll
    static void stop() {
        context.close();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "scenic/xijiang/hydrant/H-2/telemetry|{\"values\":{\"pressure\":0.2}|malformed",
                "scenic/xijiang/hydrant/H-2/telemetry|{\"values\":{\"pressure\":\"high\"}}|wrong-type",
                "scenic/xijiang/hydrant/H-2/telemetry|{\"values\":{\"pressure\":NaN}}|not-a-number",
                "scenic/xijiang/hydrant/H-2/telemetry|{\"values\":{\"colour\":1}}|unknown-metric",
                "scenic/xijiang/tank/H-2/telemetry|{\"values\":{\"level\":1}}|kind-mismatch",
                "scenic/xijiang/hydrant/H-2/gossip|x|unknown-channel",
                "scenic/xijiang/kettle/H-2/telemetry|x|unknown-kind",
                "scenic/elsewhere/hydrant/H-2/telemetry|x|foreign-area",
                "scenic/xijiang/H-2|x|topic",
                "scenic/xijiang/hydrant/H-404/telemetry|{\"values\":{\"pressure\":0.2}}|unknown-device"
            })
    void quarantinesWhatIsNoReadingAndGoesOn(String topic, String payload, String reason) {
        String device = "H-" + (10 + Math.floorMod(reason.hashCode(), 10));
        long before = platform.quarantined(reason);
        int good = platform.samples(device).size();

        broker.publish(topic, payload);
        publish("hydrant/" + device + "/telemetry", "{\"values\":{\"pressure\":0.2}}");

        await().untilAsserted(() -> assertThat(platform.samples(device)).hasSize(good + 1));
        await().untilAsserted(() -> assertThat(platform.quarantined(reason)).isEqualTo(before + 1));
        Map<String, Object> row = jdbc.sql("select * from quarantine where reason = ? order by id desc limit 1")
                .param(reason)
                .query()
                .singleRow();
        assertThat(row).containsEntry("topic", topic).containsEntry("size", payload.length());
        assertThat(rawOf(row)).isEqualTo(payload);
    }

    @Test
    void keeps64KiBOfAMegabyteAndGoesOn() {
        broker.publish("scenic/xijiang/hydrant/H-3/telemetry", new byte[1_000_000]);
        publish("hydrant/H-3/telemetry", "{\"values\":{\"pressure\":0.2}}");

        await().untilAsserted(() -> assertThat(platform.samples("H-3")).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(platform.quarantined("too-large")).isOne());
        Map<String, Object> row = jdbc.sql(
                        "select size, length(raw) as kept from quarantine where reason = 'too-large'")
                .query()
                .singleRow();
        assertThat(row).containsEntry("size", 1_000_000).containsEntry("kept", 65_536);
    }

    @Test
    void replaysWhatCameBeforeItsDeviceWasRegistered() {
        long stored = platform.fate("stored");
        publish(
                "hydrant/H-77/telemetry",
                "{\"at\":\"" + Instant.now() + "\",\"seq\":1,\"values\":{\"pressure\":0.05}}");
        publish("hydrant/H-77/telemetry", "{\"values\":{\"pressure\":0.06}}");
        publish("hydrant/H-77/telemetry", "{\"values\":{}}");
        await().until(() -> quarantinedOf("H-77").size() == 3);
        // Without waiting for detection to know the device: the replay does.
        platform.register("H-77", DeviceKind.HYDRANT);

        replay("one");
        replay("two");

        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from quarantine_replay_message where fate is null")
                                        .query(Long.class)
                                        .single())
                                .isZero());
        List<Map<String, Object>> rows = quarantinedOf("H-77");
        assertThat(rows).extracting(row -> row.get("state")).containsExactly("replayed", "replayed", "open");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("stored", "stored", "rejected");
        assertThat(rows.get(2)).containsEntry("outcome_reason", "missing-field");
        assertThat(platform.samples("H-77")).hasSize(2);
        assertThat(platform.samples("H-77").get(1).at())
                .as("a message without a time of its own stands under its first arrival")
                .isEqualTo(((java.sql.Timestamp) rows.get(1).get("arrived_at")).getTime());
        assertThat(platform.raised("H-77")).isNotEmpty();
        assertThat(platform.fate("stored")).as("fates count deliveries").isEqualTo(stored);
    }

    private static List<Map<String, Object>> quarantinedOf(String device) {
        return jdbc.sql("select * from quarantine where device = ? order by id")
                .param(device)
                .query()
                .listOfRows();
    }

    private static void replay(String id) {
        jdbc.sql("insert into quarantine_replay (id, requested_at, requested_by) values (?, now(), 'user:1')")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into quarantine_replay_message (replay_id, quarantine_id)
                        select ?, id from quarantine where device = 'H-77' and state = 'open' on conflict do nothing
                        """).param(id).update();
    }

    private static void publish(String rest, String payload) {
        broker.publish("scenic/xijiang/" + rest, payload);
    }

    private static String rawOf(Map<String, Object> row) {
        byte[] raw = row.get("raw") == null
                ? context.getBean(Vault.class)
                        .bytes(VaultKind.RAW_MESSAGE, new VaultRef((String) row.get("raw_ref")))
                        .orElseThrow()
                : (byte[]) row.get("raw");
        return new String(raw, StandardCharsets.UTF_8);
    }
}
