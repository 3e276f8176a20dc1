package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The same fire in two houses far apart: one tells of it in order and once, the other twice and shuffled within five
 * seconds. Detection, composite fire, inhibition and cases must come to the same.
 */
class DeliveryOrderIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int WINDOW_SECONDS = 5;

    /** A house with its devices and the main that it depends on. */
    private record Corner(String house, String number, String tank, List<String> hydrants) {

        /** The name of a device, given by what it is. */
        String device(String role) {
            return switch (role) {
                case "tank" -> tank;
                case "hydrant-1" -> hydrants.get(0);
                case "hydrant-2" -> hydrants.get(1);
                default -> role + "-" + number;
            };
        }

        /** What is told of a device of this corner, without saying which corner it is. */
        String withoutNames(String text) {
            Map<String, String> roles = new TreeMap<>(
                    Map.of(tank, "tank", hydrants.get(0), "hydrant-1", hydrants.get(1), "hydrant-2", house, "house"));
            String said = text;
            for (Map.Entry<String, String> role : roles.entrySet()) {
                said = said.replace(role.getKey(), role.getValue());
            }
            return said.replace("-" + number, "");
        }

        boolean concerns(JsonNode alarm) {
            String source = alarm.path("source").path("id").asString();
            return source.endsWith("-" + number)
                    || source.endsWith("/" + tank)
                    || hydrants.stream().anyMatch(hydrant -> source.endsWith("/" + hydrant));
        }
    }

    private record Message(int second, String role, String channel, String payload) {}

    private static final Corner IN_ORDER = new Corner("house-0100", "0100", "T-01", List.of("H-001", "H-002"));
    private static final Corner SHUFFLED = new Corner("house-0900", "0900", "T-03", List.of("H-005", "H-006"));

    /** What happens in either corner, by the second. */
    private static final List<Message> FIRE = List.of(
            state(0, "SM", "alarm", ""),
            state(1, "SP", "activated", ""),
            state(2, "PW", "tripped", ",\"code\":\"short_circuit\""),
            values(3, "tank", "\"level\":0.5"),
            values(4, "hydrant-1", "\"pressure\":0.3"),
            values(4, "hydrant-2", "\"pressure\":0.64"),
            values(6, "PW", "\"residual_current\":400.0"),
            values(7, "PW", "\"cable_temp_1\":75.0"),
            values(8, "hydrant-1", "\"pressure\":0.31"),
            values(9, "hydrant-2", "\"pressure\":0.2"),
            values(11, "PW", "\"cable_temp_1\":95.0"),
            state(12, "SM", "normal", ""),
            values(13, "hydrant-1", "\"pressure\":0.32"));

    @TempDir
    private Path folder;

    @Test
    void everythingTwiceAndShuffledWithinFiveSecondsGivesTheSameAlarmsAsInOrderAndOnce() throws Exception {
        try (Platform platform = new Platform(Files.createDirectory(folder.resolve("home")))) {
            platform.start("--no-demo");
            Rest rest = Rest.signedIn(platform.url(), "admin", Platform.ADMIN_PASSWORD);
            Registers.places(rest, code -> code.matches("Z-0[1-9]|L-01|house-0100|house-0900"));
            assertThat(Registers.devices(rest, id -> id.matches("(SM|SP|PW)-0[19]00|T-0[13]|H-00[1256]")))
                    .isEqualTo(12);
            String secret = Registers.credential(rest, "gw-test", "GATEWAY", "scenic/xijiang/#");
            try (Publisher gateway = new Publisher(platform, "gw-test-1", "gw-test", secret)) {
                awaitRegistered(rest, gateway);
                Instant start = Instant.now().minusSeconds(20);
                List<Message> shuffled = twiceAndShuffled(new Random(11));
                for (int i = 0; i < shuffled.size(); i++) {
                    if (i < FIRE.size()) {
                        publish(gateway, IN_ORDER, FIRE.get(i), start);
                    }
                    publish(gateway, SHUFFLED, shuffled.get(i), start);
                }
            }

            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(alarms(rest, SHUFFLED))
                            .isEqualTo(alarms(rest, IN_ORDER))
                            .hasSize(9)
                            .anyMatch(alarm -> alarm.startsWith("confirmed-fire of house"))
                            .anyMatch(alarm -> alarm.startsWith("hydrant-pressure-low of hydrant-1")
                                    && alarm.contains("SUPPRESSED_BY_DESIGN")));
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(cases(rest, SHUFFLED)).isEqualTo(cases(rest, IN_ORDER)));
        }
    }

    private static Message state(int second, String role, String state, String more) {
        return new Message(second, role, "state", "\"state\":\"" + state + "\"" + more);
    }

    private static Message values(int second, String role, String values) {
        return new Message(second, role, "telemetry", "\"values\":{" + values + "}");
    }

    private static List<Message> twiceAndShuffled(Random random) {
        Map<Integer, List<Message>> windows =
                FIRE.stream().collect(Collectors.groupingBy(message -> message.second / WINDOW_SECONDS));
        List<Message> all = new ArrayList<>();
        for (List<Message> window : new TreeMap<>(windows).values()) {
            List<Message> twice = new ArrayList<>(window);
            twice.addAll(window);
            Collections.shuffle(twice, random);
            all.addAll(twice);
        }
        return all;
    }

    private static void publish(Publisher gateway, Corner corner, Message message, Instant start) {
        String device = corner.device(message.role);
        String kind = message.role.startsWith("hydrant")
                ? "hydrant"
                : Map.of("SM", "smoke", "SP", "sprinkler", "PW", "power", "tank", "tank")
                        .get(message.role);
        gateway.publish(
                "scenic/xijiang/" + kind + "/" + device + "/" + message.channel,
                "{\"at\":\"" + start.plusSeconds(message.second) + "\",\"seq\":" + (message.second + 1) + ","
                        + message.payload + "}");
    }

    private static void awaitRegistered(Rest rest, Publisher gateway) {
        Awaitility.await("ingest knows the devices").atMost(SOON).untilAsserted(() -> {
            gateway.publish("scenic/xijiang/hydrant/H-006/telemetry", "{\"values\":{\"flow\":0.0}}");
            assertThat(rest.get("/api/v1/devices/xijiang/H-006/readings?metric=flow")
                            .path("items")
                            .size())
                    .isPositive();
        });
    }

    private static SortedSet<String> alarms(Rest rest, Corner corner) throws IOException, InterruptedException {
        SortedSet<String> found = new TreeSet<>();
        for (JsonNode alarm : rest.get("/api/v1/alarms?state=all&limit=500").path("items")) {
            if (corner.concerns(alarm)) {
                String told = String.join(
                        " ",
                        alarm.path("rule").asString(),
                        "of",
                        alarm.path("source").path("id").asString().replace("xijiang/", ""),
                        alarm.path("level").asString(),
                        alarm.path("priority").asString(),
                        alarm.path("condition").asString(),
                        alarm.path("suppression").asString(),
                        alarm.path("latch").asString(),
                        "occurrence " + alarm.path("occurrence").asInt());
                assertThat(found.add(corner.withoutNames(told))).as(told).isTrue();
            }
        }
        return found;
    }

    /** How many alarms each case of the corner has collected. */
    private static List<String> cases(Rest rest, Corner corner) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (JsonNode each : rest.get("/api/v1/cases?state=open&limit=500").path("items")) {
            List<String> alarms = new ArrayList<>();
            each.path("alarms").forEach(alarm -> alarms.add(alarm.asString()));
            if (alarms.stream().anyMatch(alarm -> alarm.contains(corner.number) || alarm.contains(corner.tank))) {
                found.add(corner.withoutNames(new TreeSet<>(alarms).toString().replace("xijiang/", "")));
            }
        }
        Collections.sort(found);
        return found;
    }
}
