package org.scenicwatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.core.identity.TopicGrants;
import org.scenicwatch.standalone.settings.Home;

class EmbeddedBrokerIT {

    private static final String OWN = "scenic/xijiang/hydrant/H-001";

    @TempDir
    Path folder;

    private EmbeddedBroker broker;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Home home = new Home(folder);
        home.open();
        broker = new EmbeddedBroker(home, "127.0.0.1", port, EmbeddedBrokerIT::admit);
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    private static BrokerAccess.Decision admit(BrokerAccess.Offer offer) {
        byte[] password = offer.password();
        if (password == null || !new String(password, StandardCharsets.UTF_8).equals("right")) {
            return new BrokerAccess.Refused(RefusalKind.WRONG_SECRET, offer.clientId());
        }
        TopicGrants grants = "platform".equals(offer.user())
                ? TopicGrants.platform()
                : new TopicGrants(
                        List.of(OWN + "/command"),
                        List.of(OWN + "/#"),
                        List.of(OWN + "/status"),
                        List.of(OWN + "/command"));
        return new BrokerAccess.Admitted(grants, offer.clientId(), 1);
    }

    @Test
    void refusesStrangersAndWrongPasswords() {
        assertThatThrownBy(() -> Mqtt5Client.builder()
                        .serverHost("127.0.0.1")
                        .serverPort(port)
                        .buildBlocking()
                        .connect())
                .isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> connect("H-001", "wrong"))
                .isInstanceOfSatisfying(
                        Mqtt5ConnAckException.class,
                        refused -> assertThat(refused.getMqttMessage().getReasonCode())
                                .isEqualTo(Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD));
    }

    @Test
    void letsADevicePublishOnlyUnderItsOwnTopics() throws Exception {
        Mqtt5BlockingClient platform = connect("platform", "right");
        platform.subscribeWith()
                .topicFilter("scenic/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        Mqtt5BlockingClient device = connect("H-001", "right");
        try (Mqtt5BlockingClient.Mqtt5Publishes arrived = platform.publishes(MqttGlobalPublishFilter.ALL)) {
            publish(device, OWN + "/telemetry", new byte[1_000_000], false);
            assertThat(arrived.receive(20, TimeUnit.SECONDS))
                    .get()
                    .extracting(publish -> publish.getPayloadAsBytes().length)
                    .isEqualTo(1_000_000);
            publish(device, OWN + "/status", new byte[] {1}, true);
            assertThat(arrived.receive(20, TimeUnit.SECONDS))
                    .get()
                    .extracting(publish -> publish.getTopic().toString())
                    .isEqualTo(OWN + "/status");
        }
        assertThatThrownBy(() -> device.subscribeWith().topicFilter("scenic/#").send())
                .isInstanceOf(Mqtt5SubAckException.class);
        device.subscribeWith().topicFilter(OWN + "/command").send();
        device.disconnect();
        // The broker answers "not authorized" and cuts the connection.
        assertRefused("scenic/xijiang/hydrant/H-002/telemetry", false);
        assertRefused(OWN + "/command", false);
        assertRefused(OWN + "/telemetry", true);
        assertThat(broker.dropped()).isZero();
        platform.disconnect();
    }

    @Test
    void keepsWhatTheAbsentPlatformHasNotAcknowledged() throws Exception {
        Mqtt5BlockingClient platform = client("platform");
        connectKept(platform);
        platform.subscribeWith()
                .topicFilter("scenic/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        platform.disconnect();
        Mqtt5BlockingClient device = connect("H-001", "right");
        for (int i = 0; i < 2_000; i++) {
            publish(device, OWN + "/telemetry", Integer.toString(i).getBytes(StandardCharsets.UTF_8), false);
        }
        device.disconnect();
        broker.stop();
        broker.start();
        try (Mqtt5BlockingClient.Mqtt5Publishes arrived = platform.publishes(MqttGlobalPublishFilter.ALL)) {
            connectKept(platform);
            for (int i = 0; i < 2_000; i++) {
                Mqtt5Publish publish = arrived.receive(20, TimeUnit.SECONDS).orElseThrow();
                assertThat(new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(Integer.toString(i));
            }
        }
        platform.disconnect();
    }

    private void assertRefused(String topic, boolean retain) {
        Mqtt5BlockingClient device = connect("H-001", "right");
        assertThatThrownBy(() -> publish(device, topic, new byte[1], retain))
                .as(topic)
                .isInstanceOfAny(Mqtt5PubAckException.class, MqttSessionExpiredException.class);
    }

    private static void publish(Mqtt5BlockingClient client, String topic, byte[] payload, boolean retain) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .payload(payload)
                .send();
    }

    private Mqtt5BlockingClient client(String user) {
        return Mqtt5Client.builder()
                .identifier(user)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
    }

    private static void connectKept(Mqtt5BlockingClient client) {
        client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(3600)
                .simpleAuth()
                .username("platform")
                .password("right".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
    }

    private Mqtt5BlockingClient connect(String user, String password) {
        Mqtt5BlockingClient client = client(user);
        client.connectWith()
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
        return client;
    }
}
