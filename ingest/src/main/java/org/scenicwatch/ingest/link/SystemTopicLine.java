package org.scenicwatch.ingest.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
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
import org.scenicwatch.ingest.watch.BrokerFigures;
import org.scenicwatch.ingest.watch.SystemTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second, small line to the broker for what it says of itself: a session of its own that the broker need not keep, QoS 0,
 * so that nothing of it stands in the way of devices.
 */
public final class SystemTopicLine implements BrokerFigures, MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(SystemTopicLine.class);
    private static final long RETRY_SECONDS = 10;

    private final MqttSettings settings;
    private final SystemTopics topics;
    private @Nullable MqttAsyncClient client;
    private @Nullable ScheduledExecutorService dialler;

    /** Not yet connected; see {@link #open}. */
    public SystemTopicLine(MqttSettings settings) {
        this.settings = settings;
        this.topics = new SystemTopics(addressOf(settings.url()));
    }

    /** Host and port; a user in the address is nobody's business. */
    static String addressOf(String url) {
        URI uri = URI.create(url);
        return uri.getHost() == null ? url : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public synchronized void open() {
        if (dialler == null) {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread made = new Thread(task, "mqtt-watch");
                made.setDaemon(true);
                return made;
            });
            dialler = thread;
            var unused = thread.scheduleWithFixedDelay(this::dial, 0, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public List<Figure> now() {
        MqttAsyncClient current;
        synchronized (this) {
            current = client;
        }
        return current != null && current.isConnected() ? topics.figures() : List.of();
    }

    /** Connects when there is no connection; each with a client of its own, as nothing has to outlive it. */
    private void dial() {
        MqttAsyncClient before;
        synchronized (this) {
            before = client;
        }
        if (before != null && before.isConnected()) {
            return;
        }
        discard(before);
        try {
            topics.forget();
            MqttAsyncClient made =
                    new MqttAsyncClient(settings.url(), settings.clientId() + "-watch", new MemoryPersistence());
            made.setCallback(this);
            synchronized (this) {
                if (dialler == null) {
                    return;
                }
                client = made;
            }
            made.connect(options()).waitForCompletion(TimeUnit.SECONDS.toMillis(RETRY_SECONDS));
            MqttSubscription[] wanted = SystemTopics.FILTERS.stream()
                    .map(filter -> new MqttSubscription(filter, 0))
                    .toArray(MqttSubscription[]::new);
            made.subscribe(wanted).waitForCompletion(TimeUnit.SECONDS.toMillis(RETRY_SECONDS));
        } catch (MqttException e) {
            // A broker that forbids its system topics still lets devices speak: their figures are then not known.
            log.debug("mqtt_watch=not-connected reason={}", e.getReasonCode());
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) RETRY_SECONDS);
        options.setSocketFactory(
                settings.url().startsWith("tcp://")
                        ? new BufferedSockets()
                        : NoDelayTlsSockets.trusting(settings.ca()));
        if (!settings.user().isEmpty()) {
            options.setUserName(settings.user());
            options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    @Override
    public void close() {
        ScheduledExecutorService ending;
        MqttAsyncClient closing;
        synchronized (this) {
            ending = dialler;
            closing = client;
            dialler = null;
            client = null;
        }
        if (ending != null) {
            ending.shutdownNow();
        }
        discard(closing);
    }

    private static void discard(@Nullable MqttAsyncClient old) {
        if (old != null) {
            try {
                if (old.isConnected()) {
                    old.disconnectForcibly(0, 500, true);
                }
                old.close(true);
            } catch (MqttException e) {
                log.debug("mqtt_watch=close reason={}", e.getReasonCode());
            }
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        topics.take(topic, message.getPayload());
        String overrunning = SystemTopics.overrunningVersion(topic, message.getPayload());
        if (overrunning != null) {
            log.warn(
                    "mosquitto_version={} wanted=2.0.13 risk=\"sends a backlog beyond the receive maximum\"",
                    overrunning);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // The dialler looks after it.
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        log.debug("mqtt_watch=error reason={}", exception.getReasonCode());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Nothing is published here.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The dialler subscribes.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Enhanced authentication is not used.
    }
}
