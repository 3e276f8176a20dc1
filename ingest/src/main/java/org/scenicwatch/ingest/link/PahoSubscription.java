package org.scenicwatch.ingest.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscription over Eclipse Paho's MQTT 5 client, with manual acknowledgement and a persistent session. */
public final class PahoSubscription implements Subscription {

    private static final Logger log = LoggerFactory.getLogger(PahoSubscription.class);
    private static final int SEND_RETAINED_ONLY_TO_A_NEW_SUBSCRIPTION = 1;
    private static final int FIRST_REFUSAL = 0x80;
    private static final long RETRY_SECONDS = 2;

    private final MqttSettings settings;
    private final Clock clock;
    private final AtomicLong epoch = new AtomicLong();
    private @Nullable Line line;

    /** Not yet connected; see {@link #open}. */
    public PahoSubscription(MqttSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void open(Receiver receiver) {
        if (line == null) {
            line = new Line(receiver);
            line.connect();
        }
    }

    @Override
    public void acknowledge(Inbound message) {
        Line current;
        synchronized (this) {
            current = line;
        }
        if (current != null && message.qos() > 0 && message.epoch() == epoch.get()) {
            current.acknowledge(message);
        }
    }

    @Override
    public CompletionStage<Void> publish(Outbound message) {
        Line current;
        synchronized (this) {
            current = line;
        }
        return current == null
                ? CompletableFuture.failedFuture(new IOException("the line to the broker is closed"))
                : current.publish(message);
    }

    @Override
    public synchronized long line() {
        return line != null && line.client.isConnected() ? epoch.get() : DOWN;
    }

    @Override
    public void close() {
        Line closing;
        synchronized (this) {
            closing = line;
            line = null;
        }
        if (closing != null) {
            epoch.incrementAndGet();
            closing.hangUp();
        }
    }

    /** One client from open to close. */
    private final class Line implements MqttCallback, MqttActionListener {

        private final Receiver receiver;
        private final MqttAsyncClient client;
        private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mqtt-connect");
            thread.setDaemon(true);
            return thread;
        });

        Line(Receiver receiver) {
            this.receiver = receiver;
            try {
                client = new MqttAsyncClient(settings.url(), settings.clientId(), new MemoryPersistence());
            } catch (MqttException e) {
                throw new IllegalArgumentException("scenicwatch.mqtt.url is not usable: " + settings.url(), e);
            }
            client.setManualAcks(true);
            client.setCallback(this);
        }

        void connect() {
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setCleanStart(false);
            options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
            options.setReceiveMaximum(settings.receiveMaximum());
            options.setAutomaticReconnect(true);
            options.setAutomaticReconnectDelay(1, 10);
            options.setKeepAliveInterval(30);
            options.setConnectionTimeout(10);
            if (settings.url().startsWith("tcp://")) {
                options.setSocketFactory(new NoDelaySockets());
            }
            if (!settings.user().isEmpty()) {
                options.setUserName(settings.user());
                options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
            }
            try {
                client.connect(options, null, this);
            } catch (MqttException e) {
                onFailure(null, e);
            }
        }

        @Override
        public void onSuccess(IMqttToken token) {
            // connectComplete follows, here as after every reconnect.
        }

        @Override
        public void onFailure(@Nullable IMqttToken token, Throwable cause) {
            log.warn("mqtt=unreachable url={} cause={}", settings.url(), cause.toString());
            if (!retries.isShutdown()) {
                var unused = retries.schedule(this::connect, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            long now = epoch.incrementAndGet();
            log.info("mqtt=connected url={} epoch={}", serverUri, now);
            for (String filter : settings.filters()) {
                MqttSubscription subscription = new MqttSubscription(filter, 1);
                subscription.setNoLocal(true);
                subscription.setRetainHandling(SEND_RETAINED_ONLY_TO_A_NEW_SUBSCRIPTION);
                try {
                    // Never waited for: this is the client's own thread.
                    client.subscribe(
                            new MqttSubscription[] {subscription}, null, new Subscribed(filter), new MqttProperties());
                } catch (MqttException e) {
                    log.error("mqtt=not-subscribed filter={} cause={}", filter, e.toString());
                }
            }
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            byte[] payload = message.getPayload();
            byte[] kept = payload.length <= MessageDecoder.LARGEST_PAYLOAD
                    ? payload
                    : Arrays.copyOf(payload, MessageDecoder.LARGEST_PAYLOAD);
            MqttProperties properties = message.getProperties();
            receiver.receive(new Inbound(
                    topic,
                    kept,
                    payload.length,
                    properties == null ? null : properties.getContentType(),
                    clock.millis(),
                    message.getId(),
                    message.getQos(),
                    epoch.get()));
        }

        void acknowledge(Inbound message) {
            try {
                client.messageArrivedComplete(message.packetId(), message.qos());
            } catch (MqttException e) {
                // The line is down: the broker delivers again and the repeat has no effect.
                log.debug("mqtt=not-acknowledged cause={}", e.toString());
            }
        }

        CompletionStage<Void> publish(Outbound message) {
            MqttProperties properties = new MqttProperties();
            properties.setMessageExpiryInterval(Math.max(1, message.expiry().toSeconds()));
            MqttMessage sent = new MqttMessage(message.payload(), 1, false, properties);
            CompletableFuture<Void> taken = new CompletableFuture<>();
            try {
                client.publish(message.topic(), sent, null, new Published(taken));
            } catch (MqttException e) {
                taken.completeExceptionally(new IOException("not published: " + e.getReasonCode(), e));
            }
            return taken;
        }

        void hangUp() {
            retries.shutdownNow();
            try {
                if (client.isConnected()) {
                    client.disconnect().waitForCompletion(2_000);
                }
            } catch (MqttException e) {
                log.debug("mqtt=disconnect cause={}", e.toString());
            }
            try {
                client.close(true);
            } catch (MqttException e) {
                log.debug("mqtt=close cause={}", e.toString());
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            log.warn("mqtt=disconnected reason={}", response);
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            log.warn("mqtt=error cause={}", exception.toString());
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Whoever published is told by its own listener.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // Enhanced authentication is not used.
        }
    }

    private record Published(CompletableFuture<Void> taken) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            int[] codes = token.getReasonCodes();
            if (codes != null && Arrays.stream(codes).anyMatch(code -> code >= FIRST_REFUSAL)) {
                taken.completeExceptionally(new IOException("refused by the broker: " + Arrays.toString(codes)));
            } else {
                taken.complete(null);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            taken.completeExceptionally(new IOException("not published", cause));
        }
    }

    private record Subscribed(String filter) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            int[] codes = token.getReasonCodes();
            if (codes != null && Arrays.stream(codes).anyMatch(code -> code >= FIRST_REFUSAL)) {
                log.error("mqtt=not-subscribed filter={} reasons={}", filter, Arrays.toString(codes));
            } else {
                log.info("mqtt=subscribed filter={}", filter);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            log.error("mqtt=not-subscribed filter={} cause={}", filter, cause.toString());
        }
    }
}
