package org.scenicwatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.ExportHash;
import org.scenicwatch.core.identity.export.BrokerFormat;
import org.scenicwatch.core.identity.export.BrokerRules;

/** A real Mosquitto enforces what we exported. */
class MosquittoExportIT {

    private static final String SECRET = "the-device-secret";
    private static final String PLATFORM_PASSWORD = "the-platform-password";
    private static final String OWN = "scenic/xijiang/hydrant/H-1";
    private static final String GATEWAY_DEVICE = "scenic/xijiang/smoke/SM-7";

    @TempDir
    Path folder;

    private Path export(BrokerFormat format) throws IOException {
        SecureRandom random = new SecureRandom();
        List<Exported> clients = List.of(
                exported(new DeviceCredential("H-1", DeviceCredential.Kind.DEVICE, List.of(OWN), true), random),
                exported(
                        new DeviceCredential("gw", DeviceCredential.Kind.GATEWAY, List.of("scenic/xijiang/#"), true),
                        random));
        BrokerRules rules = new BrokerRules(
                clients, new BrokerRules.PlatformUser("scenicwatch", ExportHash.ofChosen(PLATFORM_PASSWORD, random)));
        Path file = folder.resolve(format.fileName());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            format.write(rules, out);
        }
        return file;
    }

    private static Exported exported(DeviceCredential credential, SecureRandom random) {
        return new Exported(credential, ExportHash.ofChosen(SECRET, random));
    }

    @Test
    void itsPasswordAndAccessFilesHold() throws Exception {
        Path passwords = export(BrokerFormat.MOSQUITTO_PASSWORDS);
        Path acl = export(BrokerFormat.MOSQUITTO_ACL);
        try (Mosquitto broker = new Mosquitto(
                folder, "use_username_as_clientid true", "password_file " + passwords, "acl_file " + acl)) {
            enforces(broker.port());
        }
    }

    @Test
    void itsDynamicSecurityHolds() throws Exception {
        Path plugin = Mosquitto.dynamicSecurity().orElseThrow();
        Path rules = export(BrokerFormat.MOSQUITTO_DYNAMIC_SECURITY);
        try (Mosquitto broker = new Mosquitto(folder, "plugin " + plugin, "plugin_opt_config_file " + rules)) {
            enforces(broker.port());
            assertThatThrownBy(() -> connect(broker.port(), "H-2", "H-1", SECRET))
                    .as("under another's client id")
                    .isInstanceOf(Mqtt5ConnAckException.class);
        }
    }

    private static void enforces(int port) throws Exception {
        assertThatThrownBy(() -> connect(port, "H-1", "H-1", "wrong")).isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> connect(port, "H-9", "H-9", SECRET)).isInstanceOf(Mqtt5ConnAckException.class);
        Mqtt5BlockingClient platform = connect(port, "scenicwatch-xijiang", "scenicwatch", PLATFORM_PASSWORD);
        Mqtt5BlockingClient device = connect(port, "H-1", "H-1", SECRET);
        Mqtt5BlockingClient gateway = connect(port, "gw", "gw", SECRET);
        try (Mqtt5BlockingClient.Mqtt5Publishes atPlatform = platform.publishes(MqttGlobalPublishFilter.ALL);
                Mqtt5BlockingClient.Mqtt5Publishes atDevice = device.publishes(MqttGlobalPublishFilter.ALL)) {
            platform.subscribeWith()
                    .topicFilter("scenic/#")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            device.subscribeWith()
                    .topicFilter(OWN + "/command")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();

            publish(device, OWN + "/telemetry");
            arrives(atPlatform, OWN + "/telemetry");
            publish(gateway, GATEWAY_DEVICE + "/state");
            arrives(atPlatform, GATEWAY_DEVICE + "/state");
            publish(platform, OWN + "/command");
            arrives(atPlatform, OWN + "/command");
            arrives(atDevice, OWN + "/command");

            refuses(device, "scenic/xijiang/hydrant/H-2/telemetry");
            refuses(device, OWN + "/command");
            refuses(gateway, "scenic/other/smoke/SM-7/state");
            refuses(gateway, GATEWAY_DEVICE + "/command");
            publish(device, OWN + "/status");
            arrives(atPlatform, OWN + "/status");
        }
        List.of(platform, device, gateway).forEach(Mqtt5BlockingClient::disconnect);
    }

    private static void arrives(Mqtt5BlockingClient.Mqtt5Publishes at, String topic) throws InterruptedException {
        assertThat(at.receive(20, TimeUnit.SECONDS))
                .get()
                .extracting(publish -> publish.getTopic().toString())
                .isEqualTo(topic);
    }

    private static void refuses(Mqtt5BlockingClient client, String topic) {
        assertThatThrownBy(() -> publish(client, topic)).as(topic).isInstanceOf(Mqtt5PubAckException.class);
    }

    private static void publish(Mqtt5BlockingClient client, String topic) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(new byte[] {1})
                .send();
    }

    private static Mqtt5BlockingClient connect(int port, String clientId, String user, String password) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
        client.connectWith()
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
        return client;
    }
}
