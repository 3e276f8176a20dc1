package org.scenicwatch.bench.load;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopic;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5RxClient;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import io.reactivex.disposables.Disposable;
import io.reactivex.processors.UnicastProcessor;
import io.reactivex.schedulers.Schedulers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One connection of a gateway, fed by one thread. It never has more on the way than the broker takes, and asks for nothing
 * per message: one stream of publishes, acknowledged on the network's own thread.
 */
final class Feed implements AutoCloseable {

    private static final int CONNECT_SECONDS = 30;

    private final Mqtt5RxClient client;
    private final UnicastProcessor<Mqtt5Publish> outgoing = UnicastProcessor.create(4096);
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final int window;
    private final Disposable stream;
    private volatile boolean lost;
    private long sent;

    Feed(String host, int port, String user, String password, String clientId, int mostOnTheWay) {
        client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost(host)
                .serverPort(port)
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyThreads(1)
                        .applicationScheduler(Schedulers.trampoline())
                        .build())
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addDisconnectedListener(context -> lost = true)
                .buildRx();
        Mqtt5ConnAck answer = client.connectWith()
                .cleanStart(true)
                .keepAlive(60)
                .applyConnect()
                .timeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .blockingGet();
        window = Math.max(1, Math.min(mostOnTheWay, answer.getRestrictions().getReceiveMaximum()));
        stream = client.publish(outgoing).subscribe(this::answered, failure -> lost = true);
    }

    private void answered(Mqtt5PublishResult result) {
        if (result.getError().isPresent()) {
            failed.incrementAndGet();
        } else {
            acknowledged.incrementAndGet();
        }
    }

    /** Whether the broker has room for one more. */
    boolean hasRoom() {
        return sent - acknowledged.get() - failed.get() < window;
    }

    void send(MqttTopic topic, byte[] payload) {
        sent++;
        outgoing.onNext(Mqtt5Publish.builder()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .build());
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long failed() {
        return failed.get();
    }

    boolean lost() {
        return lost;
    }

    @Override
    public void close() {
        stream.dispose();
        if (client.getState().isConnected()) {
            client.disconnect().onErrorComplete().blockingAwait(5, TimeUnit.SECONDS);
        }
    }
}
