package org.scenicwatch.standalone;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;

/** A device or gateway at the broker of a platform. */
public final class Publisher implements AutoCloseable {

    private final Mqtt5BlockingClient client;

    public Publisher(Platform platform, String clientId, String user, String secret) {
        client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(platform.mqttPort())
                .buildBlocking();
        client.connectWith()
                .simpleAuth()
                .username(user)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
    }

    public void publish(String topic, String payload) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    public void publish(String topic, byte[] payload) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send();
    }

    @Override
    public void close() {
        try {
            client.disconnect();
        } catch (MqttClientStateException cutAlready) {
            // The broker cuts a client that did what it may not.
            return;
        }
    }
}
