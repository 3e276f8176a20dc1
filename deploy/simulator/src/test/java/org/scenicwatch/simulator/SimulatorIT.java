package org.scenicwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SimulatorIT {
    private record Received(String topic, String payload, MqttQos qos) {}

    @TempDir
    private static Path brokerFolder;

    private static Broker broker;

    @TempDir
    private Path folder;

    private Mqtt5AsyncClient subscriber;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new Broker(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void listen() {
        subscriber = Mqtt5Client.builder()
                .identifier("listener")
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .simpleAuth()
                .username(Broker.USER)
                .password(Broker.PASSWORD.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        subscriber.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> received.add(new Received(
                        message.getTopic().toString(),
                        new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8),
                        message.getQos())));
        subscriber.connect().join();
        subscriber
                .subscribeWith()
                .topicFilter("scenic/xijiang/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
    }

    @AfterEach
    void stopListening() {
        subscriber.disconnect().join();
    }

    @Test
    void theVillageSpeaksAndAScenarioIsHeard() throws Exception {
        Path memory = folder.resolve("state/gates.txt");
        SimulatorSettings settings = SimulatorSettings.demo(broker.address(), "xijiang")
                .withRate(10)
                .withSpeedUp(60)
                .withStateFile(memory);
        try (Simulator simulator = Simulator.start(settings)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> received.size() > 3_000);
            assertThat(received).allMatch(message -> message.qos() == MqttQos.AT_LEAST_ONCE);
            simulator.trigger("kitchen-fire", "house-0100");
            assertThat(simulator.status().scenarios()).containsExactly("kitchen-fire house-0100");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> received.stream()
                            .anyMatch(message -> message.topic().equals("scenic/xijiang/smoke/SM-0100/state")
                                    && message.payload().contains("\"alarm\"")));
            assertThatThrownBy(() -> simulator.trigger("flood", null)).hasMessageContaining("kitchen-fire");
            assertThat(simulator.status().connected()).isTrue();
            assertThat(simulator.status().refused()).isZero();
            assertThat(simulator.status().acknowledged()).isPositive();
        }
        assertThat(Instant.parse(Files.readString(memory).strip()))
                .isAfter(Instant.now().minusSeconds(3_600));
    }

    @Test
    void aLoadArrivesCompletelyAndIsRecorded() throws Exception {
        Path record = folder.resolve("acknowledged.csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new SimulatorMain(print, print).run(new String[] {
            "--load",
            "--port",
            String.valueOf(broker.port()),
            "--user",
            Broker.USER,
            "--password",
            Broker.PASSWORD,
            "--messages-per-second",
            "4000",
            "--devices",
            "50",
            "--count",
            "2000",
            "--seconds",
            "60",
            "--acknowledged-file",
            record.toString()
        });
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        List<String> lines = Files.readAllLines(record);
        assertThat(lines).hasSize(2_000).doesNotHaveDuplicates().allMatch(line -> line.matches("PW-\\d{4},\\d+,.*Z"));
        await().atMost(Duration.ofSeconds(30)).until(() -> telemetry().size() >= 2_000);
        Set<String> arrived = new HashSet<>();
        for (Received message : telemetry()) {
            var json = JsonMapper.shared().readTree(message.payload());
            assertThat(json.get("values").get("energy").asLong())
                    .isEqualTo(json.get("seq").asLong());
            arrived.add(message.topic().split("/")[3] + "," + json.get("seq").asLong() + ","
                    + Instant.parse(json.get("at").asString()));
        }
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(lines);
    }

    /** What another test left retained at the broker is status. */
    private List<Received> telemetry() {
        return received.stream()
                .filter(message -> message.topic().endsWith("/telemetry"))
                .toList();
    }

    @Test
    void aLoadIsBoundedInTime() throws Exception {
        LoadSettings settings =
                LoadSettings.onVillage(broker.address(), "xijiang", 3, 10, 1_000_000, Duration.ofSeconds(1));
        LoadPublisher.Result result = new LoadPublisher(settings, message -> {}).run();
        assertThat(result.end()).isEqualTo(LoadPublisher.End.TIME_LIMIT);
        assertThat(result.sent()).isBetween(5L, 12L).isEqualTo(result.acknowledged());
    }

    @Test
    void aLoadEndsWhenTheBrokerDies() throws Exception {
        Queue<LoadPublisher.Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        CompletableFuture<LoadPublisher.Result> running;
        try (Broker dying = new Broker(folder)) {
            LoadSettings settings =
                    LoadSettings.onVillage(dying.address(), "xijiang", 20, 500, 1_000_000, Duration.ofMinutes(2));
            LoadPublisher publisher = new LoadPublisher(settings, acknowledged::add);
            running = CompletableFuture.supplyAsync(() -> {
                try {
                    return publisher.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 200);
        }
        LoadPublisher.Result result = running.get(60, TimeUnit.SECONDS);
        assertThat(result.end()).isEqualTo(LoadPublisher.End.CONNECTION_LOST);
        assertThat(result.acknowledged()).isEqualTo(acknowledged.size());
        assertThat(result.failed()).isEqualTo(result.sent() - result.acknowledged());
    }

    @Test
    void theVillageGoesOnAfterTheBrokerWasAway() throws Exception {
        Broker first = new Broker(folder.resolve("first"));
        try (Simulator simulator = Simulator.start(
                SimulatorSettings.demo(first.address(), "xijiang").withRate(10))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> simulator.status().acknowledged() > 100);
            first.close();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !simulator.status().connected());
            long before = simulator.status().acknowledged();
            try (Broker second = new Broker(folder.resolve("second"), first.port())) {
                assertThat(second.port()).isEqualTo(first.port());
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> simulator.status().acknowledged() > before + 100);
            }
        }
    }

    @Test
    void aWrongPasswordIsOneClearLine() {
        BrokerAddress wrong = new BrokerAddress("127.0.0.1", broker.port(), Broker.USER, "wrong");
        assertThatThrownBy(() -> Simulator.start(SimulatorSettings.demo(wrong, "xijiang")))
                .isInstanceOf(BrokerRefused.class)
                .hasMessageContaining("check user and password");
    }

    @Test
    void aForeignAreaIsRefusedByTheBrokerAndCounted() throws Exception {
        SimulatorSettings settings =
                SimulatorSettings.demo(broker.address(), "elsewhere").withRate(10);
        try (Simulator simulator = Simulator.start(settings)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> simulator.status().refused() > 10);
            assertThat(simulator.status().acknowledged()).isZero();
        }
    }
}
