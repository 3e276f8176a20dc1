package org.scenicwatch.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.ingest.IngestConfiguration;
import org.scenicwatch.ingest.PlatformForTests;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that devices send, through a real broker, three times and out of order. */
class RepeatsIT {

    private static final int EACH = 60;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record Message(String topic, String payload) {}

    @Test
    void aMessageOfAnyChannelHasOneEffectHoweverOftenAndInWhateverOrderItComes() throws Exception {
        try (MosquittoForTests broker = new MosquittoForTests("").start();
                ConfigurableApplicationContext context = CoreApplicationForTests.start(
                        PostgresForTests.migratedDatabase(),
                        Map.of("scenicwatch.mqtt.url", "tcp://127.0.0.1:" + broker.port()),
                        IngestConfiguration.class)) {
            PlatformForTests platform = new PlatformForTests(context);
            platform.register("H-1", DeviceKind.HYDRANT);
            platform.register("SM-1", DeviceKind.SMOKE);
            platform.register("G-1", DeviceKind.GATE);
            platform.awaitRegistered("G-1");
            await().atMost(PATIENCE)
                    .until(() -> context.getBean(IngestHealth.class).now().connected());

            List<Message> messages = new ArrayList<>();
            Instant start = Instant.now().minusSeconds(60);
            for (int i = 0; i < EACH; i++) {
                String at = "\"at\":\"%s\",\"seq\":%d".formatted(start.plusMillis(i * 100L), i);
                messages.add(new Message("hydrant/H-1/telemetry", "{" + at + ",\"values\":{\"pressure\":0.05}}"));
                messages.add(new Message("smoke/SM-1/state", "{" + at + ",\"state\":\"alarm\"}"));
                messages.add(new Message(
                        "gate/G-1/passage", "{" + at + ",\"plate\":\"贵H" + (10_000 + i) + "\",\"direction\":\"in\"}"));
            }
            List<Message> delivered = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                delivered.addAll(messages);
            }
            for (int i = 0; i < EACH; i++) {
                delivered.add(new Message("smoke/SM-1/status", "offline"));
            }
            Collections.shuffle(delivered, new Random(7));
            publish(broker.port(), delivered);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(platform.fate("stored") + platform.fate("duplicate"))
                            .isEqualTo(delivered.size()));
            assertThat(platform.fate("stored")).isEqualTo(messages.size() + EACH);
            assertThat(platform.samples("H-1"))
                    .extracting(Sample::seq)
                    .doesNotHaveDuplicates()
                    .hasSize(EACH);
            assertThat(platform.telemetry(StatesReported.class).stream()
                            .flatMap(event -> event.states().stream())
                            .map(StatesReported.ReportedState::seq))
                    .doesNotHaveDuplicates()
                    .hasSize(EACH);
            assertThat(platform.telemetry(PassagesRecorded.class).stream()
                            .flatMap(event -> event.passages().stream())
                            .map(PassagesRecorded.RecordedPassage::seq))
                    .doesNotHaveDuplicates()
                    .hasSize(EACH);
            assertThat(platform.telemetry(StatusReported.class).stream().flatMap(event -> event.statuses().stream()))
                    .isNotEmpty()
                    .allMatch(status -> !status.online());
            assertThat(platform.raised("H-1")).hasSize(1);
            assertThat(platform.raised("SM-1")).hasSize(1);
        }
    }

    private static void publish(int port, List<Message> messages) throws Exception {
        Mqtt5AsyncClient client =
                Mqtt5Client.builder().serverHost("127.0.0.1").serverPort(port).buildAsync();
        client.connect().get(1, TimeUnit.MINUTES);
        List<CompletableFuture<?>> taken = messages.stream()
                .<CompletableFuture<?>>map(message -> client.publishWith()
                        .topic("scenic/xijiang/" + message.topic())
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(message.payload().getBytes(StandardCharsets.UTF_8))
                        .send())
                .toList();
        CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        client.disconnect().get(1, TimeUnit.MINUTES);
    }
}
