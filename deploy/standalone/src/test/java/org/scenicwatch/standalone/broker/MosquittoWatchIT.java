package org.scenicwatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.ingest.link.MqttSettings;
import org.scenicwatch.ingest.link.SystemTopicLine;
import org.scenicwatch.ingest.watch.BrokerFigures.Figure;

/** A real Mosquitto with a small queue says what it threw away. */
class MosquittoWatchIT {

    @TempDir
    Path folder;

    @Test
    void seesWhatAFullQueueThrowsAway() throws Exception {
        Path grants = folder.resolve("acl");
        Files.writeString(
                grants, "user platform\ntopic read scenic/#\ntopic read $SYS/broker/#\nuser H-1\ntopic scenic/#\n");
        Path passwords = folder.resolve("passwords");
        Files.writeString(passwords, "");
        for (String user : List.of("platform", "H-1")) {
            new ProcessBuilder("mosquitto_passwd", "-b", passwords.toString(), user, "secret")
                    .start()
                    .waitFor();
        }
        try (Mosquitto broker = new Mosquitto(
                        folder,
                        "password_file " + passwords,
                        "acl_file " + grants,
                        "sys_interval 1",
                        "max_queued_messages 3",
                        "max_inflight_messages 1");
                SystemTopicLine line = new SystemTopicLine(settings(broker.port()))) {
            line.open();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> only(line) != null && only(line).held() != null);

            Mqtt5BlockingClient absent = connect(broker.port(), "absent", "platform");
            absent.subscribeWith()
                    .topicFilter("scenic/#")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            absent.disconnect();
            Mqtt5BlockingClient device = connect(broker.port(), "H-1", "H-1");
            for (int i = 0; i < 20; i++) {
                device.publishWith()
                        .topic("scenic/xijiang/hydrant/H-1/telemetry")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(new byte[] {1})
                        .send();
            }
            device.disconnect();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(only(line)).isNotNull();
                assertThat(only(line).dropped()).isBetween(15L, 20L);
            });
            assertThat(only(line).broker()).isEqualTo("127.0.0.1:" + broker.port());
        }
    }

    private static Figure only(SystemTopicLine line) {
        List<Figure> figures = line.now();
        return figures.isEmpty() ? null : figures.get(0);
    }

    private static MqttSettings settings(int port) {
        return new MqttSettings(
                "tcp://127.0.0.1:" + port,
                "platform",
                "secret",
                "scenicwatch-test",
                List.of("scenic/#"),
                100,
                "",
                Duration.ofHours(1),
                Duration.ofSeconds(30));
    }

    private static Mqtt5BlockingClient connect(int port, String clientId, String user) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
        client.connectWith()
                .cleanStart(true)
                .sessionExpiryInterval(600)
                .simpleAuth()
                .username(user)
                .password("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
        return client;
    }
}
