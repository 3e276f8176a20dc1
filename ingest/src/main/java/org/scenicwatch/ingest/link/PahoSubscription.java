package org.scenicwatch.ingest.link;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscription over Eclipse Paho's MQTT 5 client, with manual acknowledgement and a persistent session. It dials
 * anew by itself and not by Paho, which would fetch a session back that another node has taken over in good right.
 */
public final class PahoSubscription implements Subscription {

    private static final Logger log = LoggerFactory.getLogger(PahoSubscription.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long ASK_AGAIN_MILLIS = 200;
    /** A broker behind a cut network takes the connection and never answers; Paho would wait for ever. */
    private static final long ANSWER_MILLIS = 15_000;

    private final MqttSettings settings;
    private final Clock clock;
    private final @Nullable SocketFactory tls;
    private final AtomicLong epoch = new AtomicLong();
    private @Nullable Dialler dialler;

    /**
     * Not yet connected; see {@link #open}.
     *
     * @throws IllegalArgumentException when the settings name authorities that cannot be read
     */
    public PahoSubscription(MqttSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.tls = settings.url().startsWith("tcp://") ? null : NoDelayTlsSockets.trusting(settings.ca());
    }

    @Override
    public synchronized void open(Receiver receiver) {
        if (dialler == null) {
            dialler = new Dialler(receiver);
            dialler.schedule(0);
        }
    }

    @Override
    public void acknowledge(Collection<Inbound> messages) {
        PahoConnection current = connection();
        if (current != null) {
            current.acknowledge(messages.stream()
                    .filter(message -> message.qos() > 0 && message.epoch() == current.epoch())
                    .mapToInt(Inbound::packetId)
                    .toArray());
        }
    }

    @Override
    public CompletionStage<Void> publish(Outbound message) {
        PahoConnection current = connection();
        return current == null
                ? CompletableFuture.failedFuture(new IOException("the line to the broker is closed"))
                : current.publish(message);
    }

    @Override
    public long line() {
        PahoConnection current = connection();
        return current != null && current.stands() ? current.epoch() : DOWN;
    }

    @Override
    public void close() {
        Dialler closing;
        synchronized (this) {
            closing = dialler;
            dialler = null;
        }
        if (closing != null) {
            closing.close();
        }
    }

    private SocketFactory sockets() {
        return tls == null ? new BufferedSockets() : tls;
    }

    private synchronized @Nullable PahoConnection connection() {
        return dialler == null ? null : dialler.connection;
    }

    /** Keeps a connection from open to close. */
    private final class Dialler {

        private final Receiver receiver;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "mqtt-connect");
            made.setDaemon(true);
            return made;
        });
        private volatile @Nullable PahoConnection connection;
        private boolean closed;
        private long pause = FIRST_PAUSE_MILLIS;
        private long dialledAt;

        Dialler(Receiver receiver) {
            this.receiver = receiver;
        }

        private void schedule(long millis) {
            later(this::dial, millis);
        }

        private void dial() {
            if (!receiver.mayConnect()) {
                schedule(ASK_AGAIN_MILLIS);
                return;
            }
            PahoConnection made = new PahoConnection(
                    settings,
                    clock,
                    epoch.incrementAndGet(),
                    sockets(),
                    receiver,
                    gone -> later(() -> redial(gone), 0));
            synchronized (this) {
                if (closed) {
                    return;
                }
                connection = made;
            }
            dialledAt = System.nanoTime();
            made.dial();
            later(() -> giveUpUnanswered(made), ANSWER_MILLIS);
        }

        private void giveUpUnanswered(PahoConnection dialled) {
            if (!dialled.stood() && connection == dialled) {
                log.warn("mqtt=unanswered url={}", settings.url());
                redial(dialled);
            }
        }

        private void redial(PahoConnection gone) {
            synchronized (this) {
                if (closed || connection != gone) {
                    return;
                }
                connection = null;
            }
            gone.drop();
            boolean lasted =
                    gone.stood() && System.nanoTime() - dialledAt > TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
            pause = lasted ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            schedule(pause);
        }

        private void close() {
            PahoConnection last;
            synchronized (this) {
                closed = true;
                last = connection;
                connection = null;
            }
            thread.shutdownNow();
            if (last != null) {
                last.hangUp();
            }
        }

        private void later(Runnable task, long millis) {
            try {
                var unused = thread.schedule(() -> guarded(task), millis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                log.debug("mqtt=closing");
            }
        }

        private void guarded(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException failure) {
                // Without another try the line would stay down for ever.
                log.error("mqtt=dialling-failed", failure);
                schedule(LONGEST_PAUSE_MILLIS);
            }
        }
    }
}
