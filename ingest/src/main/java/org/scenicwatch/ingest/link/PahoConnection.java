package org.scenicwatch.ingest.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.SocketFactory;
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

/**
 * One connection from dialling to its loss, with a Paho client of its own: so nothing that an earlier connection left
 * behind can be taken for this one's.
 */
final class PahoConnection implements MqttCallback, MqttActionListener {

    private static final Logger log = LoggerFactory.getLogger(PahoConnection.class);
    private static final int SEND_RETAINED_ONLY_TO_A_NEW_SUBSCRIPTION = 1;
    private static final int FIRST_REFUSAL = 0x80;
    private static final int SESSION_TAKEN_OVER = 0x8E;
    private static final int CONNECT_SECONDS = 10;
    /** Paho writes packets below its buffer of 8 KiB in one piece, so an acknowledgement never falls into one. */
    private static final int LARGEST_OUTBOUND = 6_000;

    private final MqttSettings settings;
    private final Clock clock;
    private final long epoch;
    private final SocketFactory sockets;
    private final Subscription.Receiver receiver;
    private final Consumer<PahoConnection> lost;
    private final MqttAsyncClient client;
    private final Set<CompletableFuture<Void>> publishing = ConcurrentHashMap.newKeySet();
    private final AcknowledgementOrder order = new AcknowledgementOrder();
    private volatile boolean gone;
    private volatile boolean stood;

    /**
     * Not yet dialled.
     *
     * @param lost told when the connection fails or breaks, on a thread of Paho's
     */
    PahoConnection(
            MqttSettings settings,
            Clock clock,
            long epoch,
            SocketFactory sockets,
            Subscription.Receiver receiver,
            Consumer<PahoConnection> lost) {
        this.settings = settings;
        this.clock = clock;
        this.epoch = epoch;
        this.sockets = sockets;
        this.receiver = receiver;
        this.lost = lost;
        try {
            client = new MqttAsyncClient(settings.url(), settings.clientId(), new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalArgumentException("scenicwatch.mqtt.url is not usable: " + settings.url(), e);
        }
        client.setManualAcks(true);
        client.setCallback(this);
    }

    long epoch() {
        return epoch;
    }

    boolean stands() {
        return !gone && client.isConnected();
    }

    /** Whether the broker ever took this connection. */
    boolean stood() {
        return stood;
    }

    void dial() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
        options.setReceiveMaximum(settings.receiveMaximum());
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setSocketFactory(sockets);
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
        stood = true;
        log.info("mqtt=connected url={} epoch={} session={}", settings.url(), epoch, token.getSessionPresent());
    }

    @Override
    public void onFailure(@Nullable IMqttToken token, Throwable cause) {
        if (!gone) {
            log.warn("mqtt=unreachable url={} cause={}", settings.url(), cause.toString());
            lost.accept(this);
        }
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
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
        if (gone) {
            return;
        }
        byte[] payload = message.getPayload();
        byte[] kept = payload.length <= MessageDecoder.LARGEST_PAYLOAD
                ? payload
                : Arrays.copyOf(payload, MessageDecoder.LARGEST_PAYLOAD);
        if (message.getQos() > 0) {
            order.arrived(message.getId());
        }
        MqttProperties properties = message.getProperties();
        receiver.receive(new Inbound(
                topic,
                kept,
                payload.length,
                properties == null ? null : properties.getContentType(),
                clock.millis(),
                message.getId(),
                message.getQos(),
                epoch));
    }

    /** Acknowledges messages of QoS 1 that are stored, each as soon as all that came before it are. */
    void acknowledge(int[] packetIds) {
        try {
            if (sockets instanceof BufferedSockets buffered) {
                order.stored(packetIds, buffered::acknowledge);
            } else {
                order.stored(packetIds, this::acknowledgeByPaho);
            }
        } catch (MqttException | IOException e) {
            // The line is down: the broker delivers again and the repeat has no effect.
            log.debug("mqtt=not-acknowledged cause={}", e.toString());
        }
    }

    private void acknowledgeByPaho(int[] packetIds) throws MqttException {
        for (int id : packetIds) {
            client.messageArrivedComplete(id, 1);
        }
    }

    CompletionStage<Void> publish(Outbound message) {
        if (message.topic().length() + message.payload().length > LARGEST_OUTBOUND) {
            return CompletableFuture.failedFuture(new IOException("larger than " + LARGEST_OUTBOUND + " bytes"));
        }
        MqttProperties properties = new MqttProperties();
        properties.setMessageExpiryInterval(Math.max(1, message.expiry().toSeconds()));
        MqttMessage sent = new MqttMessage(message.payload(), 1, false, properties);
        CompletableFuture<Void> taken = new CompletableFuture<>();
        publishing.add(taken);
        var unused = taken.whenComplete((nothing, failure) -> publishing.remove(taken));
        try {
            client.publish(message.topic(), sent, null, new Published(taken));
        } catch (MqttException e) {
            taken.completeExceptionally(new IOException("not published: " + e.getReasonCode(), e));
        }
        if (gone) {
            failPublishing();
        }
        return taken;
    }

    /** Says good-bye to the broker, if it is still there to hear it, and ends. */
    void hangUp() {
        gone = true;
        try {
            if (client.isConnected()) {
                client.disconnect().waitForCompletion(2_000);
            }
        } catch (MqttException e) {
            log.debug("mqtt=disconnect cause={}", e.toString());
        }
        end();
    }

    /** Ends without a word: whoever is on the other side does not answer. */
    void drop() {
        gone = true;
        end();
    }

    private void end() {
        try {
            if (!client.isConnected()) {
                // Also ends an attempt to connect that is never answered; closing alone would refuse that.
                client.disconnectForcibly(0, 1, false);
            }
            client.close(true);
        } catch (MqttException | RuntimeException e) {
            log.debug("mqtt=close cause={}", e.toString());
        }
        failPublishing();
    }

    private void failPublishing() {
        publishing.forEach(taken -> taken.completeExceptionally(new IOException("the line to the broker broke")));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        if (gone) {
            return;
        }
        if (response.getReturnCode() == SESSION_TAKEN_OVER) {
            log.warn("mqtt=taken-over client={} epoch={}", settings.clientId(), epoch);
        } else {
            log.warn("mqtt=disconnected epoch={} reason={}", epoch, response);
        }
        lost.accept(this);
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

    private static boolean isRefused(IMqttToken token) {
        int[] codes = token.getReasonCodes();
        return codes != null && Arrays.stream(codes).anyMatch(code -> code >= FIRST_REFUSAL);
    }

    private record Published(CompletableFuture<Void> taken) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            if (isRefused(token)) {
                taken.completeExceptionally(
                        new IOException("refused by the broker: " + Arrays.toString(token.getReasonCodes())));
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
            if (isRefused(token)) {
                log.error("mqtt=not-subscribed filter={} reasons={}", filter, Arrays.toString(token.getReasonCodes()));
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
