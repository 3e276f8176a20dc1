package org.scenicwatch.ingest;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** An embedded broker on a free loopback port that lets everybody in, and a publisher. */
public final class BrokerForTests implements AutoCloseable {

    private final int port;
    private final Path folder;
    private EmbeddedHiveMQ broker;
    private Mqtt5BlockingClient publisher;

    public BrokerForTests() {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
            folder = Files.createTempDirectory("broker");
            Files.createDirectories(folder.resolve("extensions"));
            Files.writeString(folder.resolve("config.xml"), """
                    <?xml version="1.0"?>
                    <hivemq>
                      <listeners><tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener></listeners>
                      <mqtt>
                        <queued-messages><max-queue-size>1000000</max-queue-size></queued-messages>
                        <receive-maximum><server-receive-maximum>1000</server-receive-maximum></receive-maximum>
                      </mqtt>
                      <persistence><mode>in-memory</mode></persistence>
                      <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                    </hivemq>
                    """.formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    public void start() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = 65_535;
        InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(200);
        broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder)
                .withExtensionsFolder(folder.resolve("extensions"))
                .withDataFolder(folder)
                .withoutLoggingBootstrap()
                .build();
        broker.start().join();
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    public void stop() {
        try {
            broker.stop().join();
            broker.close();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher = null;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Publishes at QoS 1 and waits for the broker's acknowledgement. */
    public void publish(String topic, byte[] payload) {
        if (publisher == null) {
            publisher = Mqtt5Client.builder()
                    .identifier("publisher")
                    .serverHost("127.0.0.1")
                    .serverPort(port)
                    .buildBlocking();
            publisher.connect();
        }
        publisher
                .publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send();
    }

    /** What comes to a topic from now on, in order. */
    public Queue<byte[]> received(String topic) {
        Queue<byte[]> received = new ConcurrentLinkedQueue<>();
        Mqtt5AsyncClient reader = Mqtt5Client.builder()
                .identifier("reader-" + topic.hashCode())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildAsync();
        reader.toBlocking().connect();
        reader.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> received.add(message.getPayloadAsBytes()))
                .send()
                .join();
        return received;
    }

    public void publish(String topic, String payload) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        stop();
    }
}
