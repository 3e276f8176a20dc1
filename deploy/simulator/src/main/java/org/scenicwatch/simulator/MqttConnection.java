package org.scenicwatch.simulator;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MQTT 5 connection that never has more messages on the way than the broker takes at once, so that the publisher is
 * held back instead of a queue growing. Safe for many threads.
 */
final class MqttConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final int MOST_ON_THE_WAY = 256;
    private static final int CONNECT_SECONDS = 10;
    private static final int ROOM_SECONDS = 30;

    /** A message that the broker has not taken over. */
    static final class NotTaken extends RuntimeException {
        /** Whether the broker does not want it, so that sending it again is useless. */
        final boolean unwanted;

        private NotTaken(String reason, boolean unwanted, Throwable cause) {
            super(reason, cause);
            this.unwanted = unwanted;
        }
    }

    private final Mqtt5AsyncClient client;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicReference<@Nullable String> heard = new AtomicReference<>();
    private final int room;
    private final Semaphore free;

    /**
     * Connects.
     *
     * @param clientId name of this connection at the broker
     * @param reconnect whether a lost connection is taken up again, until it is closed
     * @throws BrokerRefused when there is no broker or it refuses the credential
     */
    MqttConnection(BrokerAddress broker, String clientId, boolean reconnect) throws InterruptedException {
        client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost(broker.host())
                .serverPort(broker.port())
                .simpleAuth()
                .username(broker.user())
                .password(broker.password().getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addDisconnectedListener(lost -> {
                    if (reconnect && wanted.get()) {
                        lost.getReconnector().reconnect(true).delay(2, TimeUnit.SECONDS);
                    }
                })
                .addConnectedListener(connected -> {
                    String filter = heard.get();
                    if (filter != null) {
                        subscribe(filter);
                    }
                })
                .buildAsync();
        Mqtt5ConnAck answer = connect(broker);
        room = Math.max(1, Math.min(MOST_ON_THE_WAY, answer.getRestrictions().getReceiveMaximum()));
        free = new Semaphore(room);
        wanted.set(true);
    }

    private Mqtt5ConnAck connect(BrokerAddress broker) throws InterruptedException {
        try {
            return client.connectWith().cleanStart(true).keepAlive(30).send().get(CONNECT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BrokerRefused("MQTT 服务器无应答 / the MQTT broker does not answer: " + broker, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Mqtt5ConnAckException refused) {
                throw new BrokerRefused(
                        "MQTT 服务器拒绝登录，请检查用户名和密码 / the MQTT broker refuses the login, check user and password: " + broker
                                + " (" + refused.getMqttMessage().getReasonCode() + ")",
                        e);
            }
            throw new BrokerRefused(
                    "无法连接 MQTT 服务器，请检查地址和端口 / cannot reach the MQTT broker, check host and port: " + broker, e);
        }
    }

    /** Hands over what arrives under {@code filter}, on the client's own thread; again after each reconnection. */
    void hear(String filter, BiConsumer<String, byte[]> listener) {
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                arrived -> listener.accept(arrived.getTopic().toString(), arrived.getPayloadAsBytes()));
        heard.set(filter);
        subscribe(filter);
    }

    private void subscribe(String filter) {
        var unused = client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .whenComplete((granted, failure) -> {
                    if (failure != null) {
                        LOG.warn("commands=unheard cause={}", failure.toString());
                    }
                });
    }

    /**
     * Sends a message as soon as the broker has room for it; blocks until then.
     *
     * @return completed when the broker has acknowledged, failed when it refused or the connection was lost
     */
    CompletableFuture<Void> publish(Message message) throws InterruptedException {
        if (!free.tryAcquire(ROOM_SECONDS, TimeUnit.SECONDS)) {
            return CompletableFuture.failedFuture(new TimeoutException("the broker acknowledges nothing"));
        }
        try {
            return client.publishWith()
                    .topic(message.topic())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(message.retained())
                    .payload(message.bytes())
                    .send()
                    .handle((result, failure) -> {
                        free.release();
                        if (failure instanceof Mqtt5PubAckException no) {
                            throw new NotTaken(
                                    no.getMqttMessage().getReasonCode().toString(), true, no);
                        }
                        if (failure != null) {
                            throw new NotTaken(failure.getClass().getSimpleName(), false, failure);
                        }
                        result.getError().ifPresent(error -> {
                            throw new NotTaken(error.getClass().getSimpleName(), false, error);
                        });
                        return null;
                    });
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    boolean isConnected() {
        return client.getState().isConnected();
    }

    /** Waits a little for what is on the way and says goodbye to the broker. */
    @Override
    public void close() {
        wanted.set(false);
        try {
            var unused = isConnected() && free.tryAcquire(room, 2, TimeUnit.SECONDS);
            client.disconnect().get(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Not connected any more: nothing to say goodbye to.
            wanted.set(false);
        }
    }
}
