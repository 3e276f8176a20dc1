package org.scenicwatch.bench.load;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many real connections that all drop and come back at once, each with a message that must not be lost. Arguments:
 * {@code port user password connections rounds}. Each round: every connection dials at the same moment, dials again while it
 * is refused, publishes one message at QoS 1, and drops its connection when that is acknowledged. Standard output:
 * {@code ready}, then {@code storm messages slowestMillis refused} and exit code 0 when every message was acknowledged.
 */
public final class StormMain {

    private static final long ROUND_SECONDS = 240;

    private final Arguments arguments;
    private final List<Mqtt5AsyncClient> clients = new ArrayList<>();
    private final AtomicLong refused = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    private StormMain(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws Exception {
        StormMain storm = new StormMain(new Arguments(words));
        storm.prepare();
        System.out.println("ready");
        int rounds = storm.arguments.number("rounds");
        for (int round = 0; round < rounds; round++) {
            storm.round(round);
        }
        long slowest = storm.nanos.stream().mapToLong(Long::longValue).max().orElse(0);
        System.out.println(
                "storm " + storm.nanos.size() + " " + TimeUnit.NANOSECONDS.toMillis(slowest) + " " + storm.refused);
        System.exit(storm.nanos.size() == rounds * storm.clients.size() ? 0 : 1);
    }

    private void prepare() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < arguments.number("connections"); i++) {
            clients.add(Mqtt5Client.builder()
                    .identifier(arguments.text("user") + "-" + run + "-" + i)
                    .serverHost("127.0.0.1")
                    .serverPort(arguments.number("port"))
                    .executorConfig(
                            MqttClientExecutorConfig.builder().nettyThreads(1).build())
                    .simpleAuth()
                    .username(arguments.text("user"))
                    .password(arguments.text("password").getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth()
                    .buildAsync());
        }
    }

    private void round(int round) throws Exception {
        long begin = System.nanoTime();
        CompletableFuture<?>[] all = new CompletableFuture<?>[clients.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = come(i, round, begin);
        }
        CompletableFuture.allOf(all).get(ROUND_SECONDS, TimeUnit.SECONDS);
    }

    /** Dials until the broker takes it, publishes, and goes. */
    private CompletableFuture<Void> come(int index, int round, long begin) {
        Mqtt5AsyncClient client = clients.get(index);
        LoadDevices.Kind kind = LoadDevices.kind(index);
        // Of its own: who is refused comes again on another thread.
        byte[] message = new Payload()
                .of(
                        kind,
                        System.currentTimeMillis(),
                        round + 1L,
                        kind.firstValue(index, round),
                        kind.secondValue(index, round));
        return client.connectWith()
                .cleanStart(true)
                .send()
                .handle((answer, failure) -> {
                    if (failure != null) {
                        refused.incrementAndGet();
                        return CompletableFuture.supplyAsync(
                                        () -> come(index, round, begin),
                                        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
                                .thenCompose(again -> again);
                    }
                    return client.publishWith()
                            .topic(LoadDevices.topic(index))
                            .qos(MqttQos.AT_LEAST_ONCE)
                            .payload(message)
                            .send()
                            .thenAccept(done -> nanos.add(System.nanoTime() - begin))
                            .thenCompose(done -> client.disconnect());
                })
                .thenCompose(next -> next);
    }
}
