package org.scenicwatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.Outbound;
import org.scenicwatch.ingest.link.Subscription;
import org.scenicwatch.ingest.watch.BrokerFigures;
import org.springframework.context.annotation.Bean;

/** A line without a broker: holds what is not acknowledged and delivers it again when it is opened again. */
public final class SubscriptionForTests implements Subscription {

    private final Map<Integer, Inbound> unacknowledged = new LinkedHashMap<>();
    private final List<Integer> acknowledged = new ArrayList<>();
    private final List<Outbound> published = new ArrayList<>();
    private Receiver receiver;
    private int packetId;
    private long epoch;
    private int openings;

    /** Puts it in the place of the real line. */
    public static class InPlace {
        @Bean
        SubscriptionForTests subscription() {
            return new SubscriptionForTests();
        }

        @Bean
        BrokerFigures noFigures() {
            return new BrokerFigures() {
                @Override
                public void open() {}

                @Override
                public List<Figure> now() {
                    return List.of();
                }

                @Override
                public void close() {}
            };
        }
    }

    @Override
    public synchronized void open(Receiver opened) {
        receiver = opened;
        openings++;
        epoch++;
        new ArrayList<>(unacknowledged.values()).forEach(message -> hand(message.packetId(), message));
    }

    @Override
    public synchronized void acknowledge(Collection<Inbound> messages) {
        for (Inbound message : messages) {
            if (message.epoch() == epoch && unacknowledged.remove(message.packetId()) != null) {
                acknowledged.add(message.packetId());
            }
        }
    }

    @Override
    public synchronized CompletionStage<Void> publish(Outbound message) {
        published.add(message);
        return receiver == null
                ? CompletableFuture.failedFuture(new IOException("closed"))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized long line() {
        return receiver == null ? DOWN : epoch;
    }

    @Override
    public synchronized void close() {
        receiver = null;
        epoch++;
    }

    /** Publishes a message and gives the id under which it will be acknowledged. */
    public synchronized int publish(String topic, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        int id = ++packetId;
        hand(id, new Inbound(topic, bytes, bytes.length, null, Clock.systemUTC().millis(), id, 1, epoch));
        return id;
    }

    /** The ids acknowledged so far, in order. */
    public synchronized List<Integer> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What the platform published, in order. */
    public synchronized List<Outbound> published() {
        return List.copyOf(published);
    }

    /** How often the line was opened. */
    public synchronized int openings() {
        return openings;
    }

    private void hand(int id, Inbound message) {
        Inbound delivered = new Inbound(
                message.topic(),
                message.payload(),
                message.size(),
                message.contentType(),
                message.arrived(),
                id,
                1,
                epoch);
        unacknowledged.put(id, delivered);
        if (receiver != null) {
            receiver.receive(delivered);
        }
    }
}
