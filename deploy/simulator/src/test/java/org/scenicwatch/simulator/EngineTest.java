package org.scenicwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scenicwatch.simulator.scenario.Scenarios;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineTest {
    private static final Village VILLAGE = Village.demo();
    /** A Friday, 10:00 in the village. */
    private static final Instant START = Instant.parse("2026-05-01T02:00:00Z");

    private static final BrokerAddress NOWHERE = new BrokerAddress("127.0.0.1", 1, "gw-demo", "unused");
    private final SimulatorSettings settings = SimulatorSettings.demo(NOWHERE, "xijiang");

    private record Sent(Instant now, Message message, String device, String channel) {
        static Sent at(Instant now, Message message) {
            String[] levels = message.topic().split("/");
            return new Sent(now, message, levels[3], levels[4]);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(message.payload());
        }
    }

    private static List<Sent> run(Engine engine, Instant from, Duration length) {
        List<Sent> sent = new ArrayList<>();
        for (long millis = 0; millis <= length.toMillis(); millis += 250) {
            Instant now = from.plusMillis(millis);
            engine.step(now).forEach(message -> sent.add(Sent.at(now, message)));
        }
        return sent;
    }

    @Test
    void publishesFiftyToThreeHundredMessagesASecond() {
        Map<Long, Long> perSecond = run(new Engine(settings, VILLAGE, START), START, Duration.ofMinutes(6)).stream()
                .collect(Collectors.groupingBy(one -> one.now().getEpochSecond(), Collectors.counting()));
        assertThat(perSecond.values().stream().mapToLong(count -> count).max().orElse(0))
                .isLessThan(300);
        List<Long> settled = perSecond.entrySet().stream()
                .filter(entry -> entry.getKey() > START.getEpochSecond() + 70)
                .map(Map.Entry::getValue)
                .toList();
        assertThat(settled.stream().mapToLong(count -> count).average().orElse(0))
                .isBetween(50.0, 120.0);
    }

    @Test
    void everyDeviceIsHeardInTimeAndSaysFirstThatItIsOnline() {
        List<Sent> sent = run(new Engine(settings, VILLAGE, START), START, Duration.ofMinutes(6));
        Map<String, Instant> heard = new HashMap<>();
        Map<String, Device> devices =
                VILLAGE.devices().stream().collect(Collectors.toMap(Device::id, device -> device));
        for (Sent one : sent) {
            Instant before = heard.put(one.device(), one.now());
            int interval = devices.get(one.device()).intervalSeconds();
            if (before == null) {
                assertThat(one.channel()).isIn("status", "passage");
                assertThat(one.now()).isBeforeOrEqualTo(START.plusSeconds(62));
            } else {
                assertThat(Duration.between(before, one.now())).isLessThanOrEqualTo(Duration.ofSeconds(interval));
            }
        }
        assertThat(heard.keySet()).isEqualTo(devices.keySet());
    }

    @Test
    void everyPayloadKeepsTheContract() {
        Map<String, Long> seqs = new HashMap<>();
        Map<String, Instant> times = new HashMap<>();
        Set<String> channels = new HashSet<>();
        for (Sent one : run(new Engine(settings, VILLAGE, START), START, Duration.ofMinutes(4))) {
            channels.add(one.channel());
            assertThat(one.message().topic())
                    .matches("scenic/xijiang/[a-z]+/[A-Za-z0-9._-]{1,64}/(telemetry|state|passage|status)");
            if (one.channel().equals("status")) {
                assertThat(one.message().payload()).isEqualTo("online");
                assertThat(one.message().retained()).isTrue();
                continue;
            }
            assertThat(one.message().retained()).isFalse();
            JsonNode json = one.json();
            Instant at = Instant.parse(json.get("at").asString());
            assertThat(at).isBetween(one.now().minusSeconds(1), one.now().plusSeconds(1));
            Instant before = times.put(one.device(), at);
            assertThat(before == null || at.isAfter(before)).isTrue();
            assertThat(json.get("seq").asLong()).isEqualTo(seqs.merge(one.device(), 1L, Long::sum));
            switch (one.channel()) {
                case "telemetry" -> {
                    assertThat(json.get("values").size()).isPositive();
                    json.get("values")
                            .forEach(value -> assertThat(value.isNumber()).isTrue());
                }
                case "state" -> assertThat(json.get("state").asString()).isEqualTo("normal");
                case "passage" -> {
                    assertThat(json.get("plate").asString()).hasSizeBetween(7, 8);
                    assertThat(json.get("direction").asString()).isIn("in", "out", "through");
                    assertThat(json.get("plate_color").asString()).isIn("blue", "green", "yellow");
                    assertThat(json.get("confidence").asDouble()).isBetween(0.9, 1.0);
                }
                default -> throw new AssertionError(one.channel());
            }
        }
        assertThat(channels).containsExactlyInAnyOrder("telemetry", "state", "passage", "status");
    }

    @Test
    void twoRunsSayTheSame() {
        assertThat(run(new Engine(settings, VILLAGE, START), START, Duration.ofSeconds(60)))
                .isEqualTo(run(new Engine(settings, VILLAGE, START), START, Duration.ofSeconds(60)));
    }

    @Test
    void simulatedTimeRunsFasterButMessagesCarryRealTime() {
        Engine engine = new Engine(settings.withSpeedUp(600), VILLAGE, START);
        List<Sent> sent = run(engine, START, Duration.ofMinutes(2));
        assertThat(engine.simulated(START.plusSeconds(60))).isEqualTo(START.plus(Duration.ofHours(10)));
        assertThat(sent.stream().filter(one -> one.channel().equals("passage"))).hasSizeGreaterThan(500);
        assertThat(sent.stream().filter(one -> !one.channel().equals("status")))
                .allMatch(one -> Duration.between(
                                        one.now(),
                                        Instant.parse(one.json().get("at").asString()))
                                .abs()
                                .toSeconds()
                        < 2);
    }

    @Test
    void gatesCountOnWhereAnEarlierRunEnded() {
        long first = net(new Engine(settings, VILLAGE, START).catchUp(null));
        Engine second = new Engine(settings, VILLAGE, START.plus(Duration.ofHours(3)));
        long both = first + net(second.catchUp(START));
        assertThat(first).isGreaterThan(50);
        assertThat(both).isEqualTo(net(new Engine(settings, VILLAGE, START.plus(Duration.ofHours(3))).catchUp(null)));
        assertThat(new Engine(settings, VILLAGE, START).catchUp(START)).isEmpty();
    }

    private static long net(List<Message> passages) {
        return passages.stream()
                .filter(message ->
                        message.topic().contains("/G-01/") || message.topic().contains("/G-02/"))
                .mapToLong(message -> message.payload().contains("\"in\"") ? 1 : -1)
                .sum();
    }

    private List<Sent> scenario(String name, String place, Duration length) {
        Engine engine = new Engine(settings, VILLAGE, START);
        run(engine, START, Duration.ofSeconds(60));
        Instant begin = START.plusSeconds(60);
        engine.begin(Scenarios.of(VILLAGE, name, place), begin);
        assertThat(engine.runningScenarios()).containsExactly(name + " " + place);
        List<Sent> sent = run(engine, begin, length);
        assertThat(engine.runningScenarios()).isEmpty();
        return sent;
    }

    private static List<String> states(List<Sent> sent, String device) {
        return sent.stream()
                .filter(one -> one.device().equals(device) && one.channel().equals("state"))
                .map(one -> one.json().get("state").asString())
                .toList();
    }

    private static List<Double> values(List<Sent> sent, String device, String metric) {
        return sent.stream()
                .filter(one -> one.device().equals(device) && one.channel().equals("telemetry"))
                .filter(one -> one.json().get("values").has(metric))
                .map(one -> one.json().get("values").get(metric).asDouble())
                .toList();
    }

    @Test
    void aKitchenFireAlarmsAndEnds() {
        List<Sent> sent = scenario("kitchen-fire", "house-0420", Duration.ofMinutes(8));
        assertThat(states(sent, "SM-0420")).containsExactly("alarm", "normal");
        assertThat(states(sent, "SP-0420")).containsExactly("activated", "normal");
        assertThat(sent.stream()
                        .filter(one -> one.channel().equals("state")
                                && one.message().payload().contains("\"alarm\""))
                        .map(Sent::device)
                        .distinct())
                .hasSize(3);
        List<Double> smoke = values(sent, "SM-0420", "smoke");
        assertThat(smoke).hasSizeGreaterThan(150).anyMatch(value -> value > 10);
        assertThat(smoke.get(0)).isLessThan(1);
        assertThat(smoke.get(smoke.size() - 1)).isLessThan(1);
        assertThat(values(sent, "PW-0420", "cable_temp_1")).allMatch(value -> value < 70);
        assertThat(values(sent, "SP-0420", "flow")).anyMatch(value -> value > 1);
    }

    @Test
    void aBurstMainTakesThePressureOfItsHydrantsOnly() {
        Device hydrant = VILLAGE.devices(Kind.HYDRANT).get(29);
        List<Sent> sent = scenario("main-burst", hydrant.id(), Duration.ofMinutes(20));
        for (Device other : VILLAGE.devices(Kind.HYDRANT)) {
            double still = other.number("static_pressure");
            List<Double> pressures = values(sent, other.id(), "pressure");
            if (other.text("main").equals(hydrant.text("main"))) {
                assertThat(pressures).anyMatch(value -> value < 0.69 * still);
            } else {
                assertThat(pressures).allMatch(value -> value > 0.93 * still);
            }
            assertThat(pressures.get(pressures.size() - 1)).isGreaterThan(0.93 * still);
        }
        Device tank = VILLAGE.devices(Kind.TANK).stream()
                .filter(one -> one.text("main").equals(hydrant.text("main")))
                .findFirst()
                .orElseThrow();
        assertThat(values(sent, tank.id(), "level"))
                .anyMatch(value -> value < 1.2)
                .allMatch(value -> value > 0.1);
    }

    @Test
    void aPowerCutSilencesTheZoneAndEnds() {
        List<Sent> sent = scenario("power-cut", "Z-04", Duration.ofMinutes(10));
        Set<String> limiters = VILLAGE.devices(Kind.POWER).stream()
                .filter(device -> device.zone().equals("Z-04"))
                .map(Device::id)
                .collect(Collectors.toSet());
        assertThat(limiters).hasSizeGreaterThan(20);
        for (String limiter : limiters) {
            assertThat(sent.stream()
                            .filter(one -> one.device().equals(limiter)
                                    && one.channel().equals("status"))
                            .map(one -> one.message().payload()))
                    .containsExactly("offline", "online");
        }
        Instant dark = START.plusSeconds(60 + 15);
        Instant light = START.plusSeconds(60 + 415);
        assertThat(sent.stream()
                        .filter(one -> limiters.contains(one.device()))
                        .filter(one -> one.now().isAfter(dark) && one.now().isBefore(light)))
                .isEmpty();
        assertThat(sent.stream().filter(one -> one.message().payload().contains("under_voltage")))
                .hasSize(4);
        assertThat(sent.stream()
                        .filter(one -> one.now().isAfter(light))
                        .map(Sent::device)
                        .collect(Collectors.toSet()))
                .containsAll(limiters);
    }

    @Test
    void aLowBatteryMayHappenButOnlyWhenAskedFor() {
        List<Sent> quiet = run(new Engine(settings.withSpeedUp(300), VILLAGE, START), START, Duration.ofMinutes(5));
        assertThat(quiet).noneMatch(one -> one.message().payload().contains("low_battery"));
        Engine engine = new Engine(settings.withSpeedUp(300).withFaultsPerDay(24), VILLAGE, START);
        List<Sent> faulty = run(engine, START, Duration.ofMinutes(5));
        assertThat(faulty).anyMatch(one -> one.message().payload().contains("low_battery"));
    }
}
