package org.scenicwatch.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * A bare Paho subscriber that acknowledges each message by hand and does nothing else: what the broker and Paho can carry
 * at most. Arguments: {@code port user password clientId receiveMaximum}. Standard output: {@code ready}, then
 * {@code progress received} some times a second until it is ended.
 */
public final class DrainMain implements MqttCallback {

    private static final long TWELVE_HOURS_SECONDS = 43_200;

    private final AtomicLong received = new AtomicLong();
    private final MqttAsyncClient client;

    private DrainMain(MqttAsyncClient client) {
        this.client = client;
    }

    public static void main(String[] words) throws MqttException, InterruptedException {
        Arguments arguments = new Arguments(words);
        MqttAsyncClient client = new MqttAsyncClient(
                "tcp://127.0.0.1:" + arguments.number("port"), arguments.text("clientId"), new MemoryPersistence());
        DrainMain drain = new DrainMain(client);
        client.setManualAcks(true);
        client.setCallback(drain);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(TWELVE_HOURS_SECONDS);
        options.setReceiveMaximum(arguments.number("receiveMaximum"));
        options.setSocketFactory(new NoDelaySockets());
        options.setUserName(arguments.text("user"));
        options.setPassword(arguments.text("password").getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(30_000);
        client.subscribe("scenic/#", 1).waitForCompletion(30_000);
        System.out.println("ready");
        while (client.isConnected()) {
            System.out.println("progress " + drain.received.get());
            Thread.sleep(100);
        }
        System.exit(1);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws Exception {
        client.messageArrivedComplete(message.getId(), message.getQos());
        received.incrementAndGet();
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        System.err.println("disconnected " + response);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        System.err.println("error " + exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // It never publishes.
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // main subscribes.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Enhanced authentication is not used.
    }
}
