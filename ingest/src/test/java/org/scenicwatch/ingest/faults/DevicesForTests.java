package org.scenicwatch.ingest.faults;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/**
 * Hydrants at a broker that number what they send and remember what the broker said it has taken. Those with an even
 * number have too low a pressure, always, which is one alarm each.
 */
final class DevicesForTests implements AutoCloseable {

    static final int COUNT = 40;
    private static final int ON_THEIR_WAY = 200;
    /** No two messages of a process share an instant: the second would be refused. */
    private static final AtomicLong INSTANT = new AtomicLong();

    /** A message as its sender and the event store both name it. */
    record Sent(String device, long seq) {}

    private final Mqtt5AsyncClient client;
    private final AtomicLong number;
    private final Semaphore room = new Semaphore(ON_THEIR_WAY);
    private final Set<Sent> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Thread thread;

    /** Connected; numbers begin after {@code first}. */
    DevicesForTests(int port, long first) {
        number = new AtomicLong(first);
        client = Mqtt5Client.builder().serverHost("127.0.0.1").serverPort(port).buildAsync();
        try {
            client.connect().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static String device(long number) {
        return "H-" + (1 + number % COUNT);
    }

    static boolean hasAlarms(String device) {
        return Integer.parseInt(device.substring(2)) % 2 == 0;
    }

    /** What the broker said it has taken. */
    Set<Sent> taken() {
        return taken;
    }

    /** Publishes one message; completes when the broker has it. */
    CompletableFuture<?> publish() throws InterruptedException {
        room.acquire();
        long seq = number.incrementAndGet();
        String device = device(seq);
        double pressure = hasAlarms(device) ? 0.05 : 0.2 + seq % 100 / 1000.0;
        long at = INSTANT.updateAndGet(last -> Math.max(last + 1, Instant.now().toEpochMilli()));
        String payload = "{\"at\":\"%s\",\"seq\":%d,\"values\":{\"pressure\":%s}}"
                .formatted(Instant.ofEpochMilli(at), seq, pressure);
        return client.publishWith()
                .topic("scenic/xijiang/hydrant/" + device + "/telemetry")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send()
                .whenComplete((result, failure) -> {
                    room.release();
                    if (failure == null && result.getError().isEmpty()) {
                        taken.add(new Sent(device, seq));
                    }
                });
    }

    void publish(int messages) throws InterruptedException {
        for (int i = 0; i < messages; i++) {
            var unused = publish();
        }
    }

    /** Publishes about a thousand a second until {@link #stop}. */
    void keepPublishing() {
        thread = new Thread(
                () -> {
                    try {
                        while (!stopping) {
                            publish(20);
                            Thread.sleep(20);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "devices");
        thread.setDaemon(true);
        thread.start();
    }

    void awaitTaken(int more) {
        int before = taken.size();
        Awaitility.await().until(() -> taken.size() >= before + more);
    }

    /** Stops publishing and waits until the broker has answered, if it still can. */
    void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
        if (client.getState().isConnected()) {
            room.acquire(ON_THEIR_WAY);
            room.release(ON_THEIR_WAY);
        }
    }

    @Override
    public void close() {
        stopping = true;
        if (client.getState().isConnected()) {
            client.disconnect();
        }
    }
}
