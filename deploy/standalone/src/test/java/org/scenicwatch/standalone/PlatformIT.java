package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.identity.TokenCommand;
import org.scenicwatch.standalone.backup.BackupCommand;
import tools.jackson.databind.JsonNode;

/** The whole way in one running process: from a message and a phone to rows, and from a backup back. */
class PlatformIT {

    private static final String TOPIC = "scenic/xijiang/hydrant/";
    private static final String GATEWAY = "gw-test";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Platform platform;
    private static Rest rest;
    private static Publisher gateway;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform(Files.createDirectory(folder.resolve("first")));
        platform.start("--no-demo");
        rest = Rest.signedIn(platform.url(), "admin", Platform.ADMIN_PASSWORD);
        Predicate<String> wanted = id -> id.matches("H-00[1-5]|T-01");
        assertThat(Registers.places(rest, code -> code.matches("Z-0[1-9]|L-01|house-000[1-3]")))
                .isPositive();
        assertThat(Registers.devices(rest, wanted)).isEqualTo(6);
        gateway = new Publisher(
                platform, GATEWAY + "-1", GATEWAY, Registers.credential(rest, GATEWAY, "GATEWAY", "scenic/xijiang/#"));
        Awaitility.await("ingest knows the devices").atMost(SOON).untilAsserted(() -> {
            gateway.publish(TOPIC + "H-005/telemetry", "{\"values\":{\"pressure\":0.6}}");
            assertThat(readings("H-005").size()).isPositive();
        });
    }

    @AfterAll
    static void stop() throws Exception {
        if (gateway != null) {
            gateway.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    private static JsonNode readings(String device) throws IOException, InterruptedException {
        return rest.get("/api/v1/devices/xijiang/" + device + "/readings?metric=pressure")
                .path("items");
    }

    @Test
    void turnsAMessageIntoAnAlarmAndHistory() throws Exception {
        publishAsAPersonWould("H-001", "{\"values\":{\"pressure\":0.09}}");
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            JsonNode alarms = rest.get("/api/v1/alarms?state=active&device=xijiang~H-001");
            assertThat(alarms.path("items").size()).as(alarms.toString()).isEqualTo(1);
            JsonNode alarm = alarms.path("items").get(0);
            assertThat(alarm.path("priority").asString()).isEqualTo("CRITICAL");
            assertThat(alarm.path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
            assertThat(alarm.path("value").asDouble()).isEqualTo(0.09);
        });
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(count("""
                select count(*) from reading r join history_device d on d.key = r.device_key
                where d.name = 'xijiang/H-001' and r.value = 0.09
                """)).isEqualTo(1));
        assertThat(count("select count(*) from telemetry_event where payload_type = 'telemetry.ReadingsRecorded'"))
                .isPositive();
        assertThat(count("""
                select count(*) from domain_event where payload_type = 'alarm.AlarmRaised'
                and aggregate_identifier like 'alarm:xijiang/H-001/%'
                """)).isEqualTo(1);
    }

    /** With Debian's client when it is there, as the README says; else with the library's. */
    private void publishAsAPersonWould(String device, String payload) throws Exception {
        Path client = Path.of("/usr/bin/mosquitto_pub");
        if (!Files.isExecutable(client)) {
            gateway.publish(TOPIC + device + "/telemetry", payload);
            return;
        }
        String secret = rest.postJson("/api/v1/device-credentials/" + GATEWAY + "/rotate", Map.of())
                .path("secret")
                .asString();
        Process process = new ProcessBuilder(
                        client.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(platform.mqttPort()),
                        "-u",
                        GATEWAY,
                        "-P",
                        secret,
                        "-q",
                        "1",
                        "-t",
                        TOPIC + device + "/telemetry",
                        "-m",
                        payload)
                .inheritIO()
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void setsAsideWhatItCannotTakeAndGoesOn() throws Exception {
        gateway.publish(TOPIC + "H-002/telemetry", "{\"values\":{\"pressure\":");
        gateway.publish(TOPIC + "H-002/telemetry", "{\"values\":{\"pressure\":\"low\"}}");
        gateway.publish(TOPIC + "H-002/telemetry", "{\"values\":{\"pressure\":NaN}}");
        gateway.publish(TOPIC + "H-002/telemetry", new byte[1_000_000]);
        gateway.publish(TOPIC + "H-002/nonsense", "{\"values\":{\"pressure\":0.5}}");
        gateway.publish(TOPIC + "H-999/telemetry", "{\"values\":{\"pressure\":0.5}}");
        gateway.publish(TOPIC + "H-002/telemetry", "{\"at\":\"2031-01-01T00:00:00Z\",\"values\":{\"pressure\":0.58}}");
        gateway.publish(TOPIC + "H-002/telemetry", "{\"values\":{\"pressure\":0.59}}");
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            JsonNode items = readings("H-002");
            Set<String> seen = new HashSet<>();
            items.forEach(item -> seen.add(
                    item.path("value").asDouble() + " " + item.path("quality").asString()));
            assertThat(seen).contains("0.58 clock-suspect", "0.59 good");
        });
        Set<String> reasons = new HashSet<>();
        rest.get("/api/v1/ingest/quarantine")
                .path("items")
                .forEach(item -> reasons.add(
                        item.path("fate").asString() + " " + item.path("reason").asString()));
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(5);
        assertThat(reasons).anyMatch(reason -> reason.contains("unknown-device"));
        assertThat(reasons)
                .contains(
                        "rejected malformed", "rejected wrong-type", "rejected too-large", "rejected unknown-channel");
    }

    @Test
    void letsADeviceSpeakForItselfOnly() throws Exception {
        assertThatThrownBy(() -> new Publisher(platform, "stranger", "stranger", "guess"))
                .isInstanceOf(Mqtt5ConnAckException.class);
        String secret = Registers.credential(rest, "H-003", "DEVICE", "scenic/xijiang/hydrant/H-003");
        assertThatThrownBy(() -> new Publisher(platform, "another", "H-003", secret))
                .isInstanceOf(Mqtt5ConnAckException.class);
        try (Publisher device = new Publisher(platform, "H-003", "H-003", secret)) {
            device.publish(TOPIC + "H-003/telemetry", "{\"values\":{\"pressure\":0.61}}");
            assertThatThrownBy(() -> device.publish(TOPIC + "H-004/telemetry", "{\"values\":{\"pressure\":0.1}}"))
                    .isInstanceOfAny(Mqtt5PubAckException.class, MqttSessionExpiredException.class);
        }
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(readings("H-003").size()).isEqualTo(1));
        assertThat(readings("H-004").size()).isZero();
    }

    @Test
    void givesTokensToProgramsFromTheConsole() throws Exception {
        String token = tool(0, TokenCommand.class.getName(), List.of("robot", "operator"))
                .strip();
        assertThat(token).startsWith("sw_");
        Rest program = new Rest(platform.url());
        assertThat(program.raw("/api/v1/alarms", Map.of("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.raw("/api/v1/alarms", Map.of("Authorization", "Bearer " + token + "x"))
                        .statusCode())
                .isEqualTo(401);
        tool(2, TokenCommand.class.getName(), List.of("robot-2", "emperor"));
    }

    @Test
    void comesBackFromABackupThatWasTakenWhileItRan() throws Exception {
        String category = rest.get("/api/v1/case-catalogue")
                .path("categories")
                .get(0)
                .path("id")
                .asString();
        JsonNode receipt = Rest.json(Rest.require(
                new Rest(platform.url())
                        .form(
                                "/api/v1/public/complaints",
                                Map.of(
                                        "place", "house-0001",
                                        "category", category,
                                        "statement", "备份前的投诉",
                                        "phone", "13800001234",
                                        "language", "zh"),
                                "photos",
                                photo()),
                201));
        JsonNode found = Awaitility.await()
                .atMost(SOON)
                .until(() -> rest.get("/api/v1/cases?state=open").path("items"), items -> items.size() == 1);
        String caseId = found.get(0).path("id").asString();
        String photoUrl = photoOf(rest, caseId);
        byte[] photo = Rest.require(rest.raw(photoUrl, Map.of()), 200).body();
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(photo)).getWidth())
                .isPositive();

        Path backups = folder.resolve("backups");
        long before = count("select count(*) from domain_event");
        String said = tool(
                0,
                BackupCommand.class.getName(),
                List.of(
                        "backup",
                        backups.toString(),
                        "--home",
                        platform.home().root().toString()));
        assertThat(said).contains("Backup made");
        Path backup;
        try (var made = Files.list(backups)) {
            backup = made.filter(Files::isDirectory).findFirst().orElseThrow();
        }

        try (Platform second = new Platform(Files.createDirectory(folder.resolve("second")))) {
            tool(
                    0,
                    BackupCommand.class.getName(),
                    List.of(
                            "restore",
                            backup.toString(),
                            "--home",
                            second.home().root().toString()));
            second.start("--no-demo");
            Rest restored = Rest.signedIn(second.url(), "admin", Platform.ADMIN_PASSWORD);
            assertThat(photoOf(restored, caseId)).isEqualTo(photoUrl);
            assertThat(Rest.require(restored.raw(photoUrl, Map.of()), 200).body())
                    .isEqualTo(photo);
            assertThat(restored.get("/api/v1/public/complaints/"
                                    + receipt.path("code").asString())
                            .path("state")
                            .asString())
                    .isNotEmpty();
            assertThat(count(second, "select count(*) from domain_event")).isGreaterThanOrEqualTo(before);
            assertThat(count(second, "select count(*) from device_row")).isEqualTo(6);
        }
    }

    private static String photoOf(Rest caller, String caseId) throws IOException, InterruptedException {
        JsonNode detail = caller.get("/api/v1/cases/" + caseId);
        JsonNode filing = detail.path("filings").get(0);
        assertThat(filing.path("statement").asString()).isEqualTo("备份前的投诉");
        assertThat(filing.path("phoneMasked").asString()).contains("****");
        return filing.path("photos").get(0).path("url").asString();
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 300, 200);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** Runs one of the tools beside the platform, as the scripts do, and answers what it printed. */
    private static String tool(int code, String mainClass, List<String> arguments) throws Exception {
        ProcessBuilder builder = Platform.java(mainClass, arguments.toArray(String[]::new));
        for (String line : Files.readAllLines(platform.home().runningProcess(), StandardCharsets.UTF_8)) {
            String[] parts = line.split("=", 2);
            if (parts[0].startsWith("scenicwatch.db.") && mainClass.endsWith("TokenCommand")) {
                builder.environment().put(parts[0].replace('.', '_').toUpperCase(java.util.Locale.ROOT), parts[1]);
            }
        }
        Path output = Files.createTempFile(folder, "tool", ".txt");
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        return Files.readString(output);
    }

    private static long count(String query) throws SQLException, IOException {
        return count(platform, query);
    }

    private static long count(Platform of, String query) throws SQLException, IOException {
        try (Connection database = of.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
