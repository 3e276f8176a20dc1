package org.scenicwatch.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Publishes numbered telemetry and says which messages the broker has acknowledged. Each message carries its number as
 * {@code seq} and as the value of {@code energy}, which no rule watches, and a time of its own. It is held back by the
 * broker, never sends again, and ends at its count, at its time limit, or when a connection is lost.
 */
public final class LoadPublisher {
    private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofSeconds(10);

    /**
     * A message that the broker has taken over.
     *
     * @param device the device's id
     * @param seq its number
     * @param at its time
     */
    public record Acknowledged(String device, long seq, Instant at) {}

    /** Why a load ended. */
    public enum End {
        COMPLETED,
        TIME_LIMIT,
        CONNECTION_LOST
    }

    /**
     * What a load has done.
     *
     * @param sent messages handed to the connections
     * @param acknowledged messages that the broker has taken over
     * @param failed messages that were refused or whose connection was lost; each may or may not have arrived
     * @param took from the first message to the last acknowledgement
     * @param end why it ended
     */
    public record Result(long sent, long acknowledged, long failed, Duration took, End end) {
        /** Acknowledged messages a second. */
        public double messagesPerSecond() {
            return acknowledged / Math.max(0.001, took.toNanos() / 1e9);
        }
    }

    private final LoadSettings settings;
    private final Consumer<Acknowledged> listener;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Phaser onTheWay = new Phaser(1);

    /**
     * Prepares a load.
     *
     * @param listener told of each acknowledged message, from the connections' threads; must be quick and thread-safe
     */
    public LoadPublisher(LoadSettings settings, Consumer<Acknowledged> listener) {
        this.settings = settings;
        this.listener = listener;
        this.clock = Clock.systemUTC();
    }

    /** Ends a running load soon; messages on the way are still awaited. */
    public void stop() {
        stopping.set(true);
    }

    /**
     * Runs the load in the calling thread; once per publisher.
     *
     * @throws BrokerRefused when there is no broker or it refuses the credential
     */
    public Result run() throws InterruptedException {
        List<MqttConnection> connections = new ArrayList<>();
        try {
            String run = UUID.randomUUID().toString().substring(0, 8);
            for (int i = 0; i < settings.connections(); i++) {
                String clientId = settings.broker().user() + "-load-" + run + "-" + i;
                connections.add(new MqttConnection(settings.broker(), clientId, false));
            }
            return run(connections);
        } finally {
            connections.forEach(MqttConnection::close);
        }
    }

    private Result run(List<MqttConnection> connections) throws InterruptedException {
        long begin = System.nanoTime();
        long limit = begin + settings.limit().toNanos();
        double nanosPerMessage = 1e9 / settings.messagesPerSecond();
        Instant[] lastAt = new Instant[settings.devices().size()];
        long sent = 0;
        while (sent < settings.count() && !stopping.get() && !lost.get() && System.nanoTime() < limit) {
            long due = begin + (long) (sent * nanosPerMessage);
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(Math.min(early, 50_000_000));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                continue;
            }
            int device = (int) (sent % lastAt.length);
            long seq = settings.firstSeq() + sent / lastAt.length;
            lastAt[device] = after(lastAt[device]);
            send(connections.get(device % connections.size()), device, seq, lastAt[device]);
            sent++;
        }
        awaitAcknowledgements();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        End end = lost.get() ? End.CONNECTION_LOST : sent == settings.count() ? End.COMPLETED : End.TIME_LIMIT;
        return new Result(sent, acknowledged.get(), sent - acknowledged.get(), took, end);
    }

    private Instant after(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last == null || now.isAfter(last) ? now : last.plusMillis(1);
    }

    private void send(MqttConnection connection, int device, long seq, Instant at) throws InterruptedException {
        String id = settings.devices().get(device);
        String topic = "scenic/" + settings.area() + "/" + settings.kind() + "/" + id + "/telemetry";
        Map<String, Double> values = Map.of("energy", (double) seq);
        onTheWay.register();
        CompletableFuture<Void> sent;
        try {
            sent = connection.publish(new Message(topic, Payloads.telemetry(at, seq, values), false));
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        var unused = sent.whenComplete((done, failure) -> {
            if (failure == null) {
                acknowledged.incrementAndGet();
                listener.accept(new Acknowledged(id, seq, at));
            } else {
                failed.incrementAndGet();
                if (!connection.isConnected()) {
                    lost.set(true);
                }
            }
            onTheWay.arriveAndDeregister();
        });
    }

    private void awaitAcknowledgements() throws InterruptedException {
        try {
            onTheWay.awaitAdvanceInterruptibly(
                    onTheWay.arrive(), LAST_ACKNOWLEDGEMENTS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The result counts what is still on the way as failed.
            stopping.set(true);
        }
    }
}
