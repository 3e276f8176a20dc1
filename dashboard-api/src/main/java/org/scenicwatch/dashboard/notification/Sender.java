package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.scenicwatch.core.notification.write.RecordMessageAccepted;
import org.scenicwatch.core.notification.write.RecordMessageFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one channel. A message is claimed in a transaction of its own before it is sent, so that neither
 * a second node nor a restart sends it again; of what was claimed and never told the end of, the gateway is asked by the
 * idempotency key, and where it cannot be asked the message counts as {@code unknown} and the person's next channel is
 * used (ADR 0027).
 */
final class Sender implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final String ACTOR = "system:message-sender";
    private static final int AT_ONCE = 8;
    private static final long STOP_SECONDS = 5;
    private static final long PERIOD_MILLIS = 250;
    private static final long BACKOFF_MILLIS = 2_000;
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final MessageChannel channel;
    private final OutboxTable outbox;
    private final Composer composer;
    private final CommandGateway commands;
    private final TransactionManager transactions;
    private final Clock clock;
    private final Duration lease;
    private final int attempts;
    private final GatewayHealth health = new GatewayHealth();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService workers;
    private volatile boolean running = true;

    /**
     * A sender.
     *
     * @param lease longer than any sending takes; what takes longer counts as broken off
     * @param attempts how often what was surely not sent is tried
     */
    Sender(
            MessageChannel channel,
            OutboxTable outbox,
            Composer composer,
            CommandGateway commands,
            TransactionManager transactions,
            Clock clock,
            Duration lease,
            int attempts) {
        this.channel = channel;
        this.outbox = outbox;
        this.composer = composer;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
        this.attempts = attempts;
        this.workers = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "send-" + channel.channel().key());
            thread.setDaemon(true);
            return thread;
        });
    }

    MessageChannel channel() {
        return channel;
    }

    GatewayHealth health() {
        return health;
    }

    /** Takes nothing further; what is being sent is told to its end if it ends soon. */
    void stop() {
        running = false;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn(
                        "message_sender=stopped channel={} unfinished=true",
                        channel.channel().key());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (running) {
                if (!workOnce()) {
                    Thread.sleep(PERIOD_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at the outbox; whether there was anything. */
    boolean workOnce() throws InterruptedException {
        int most = free.availablePermits();
        if (most == 0) {
            return false;
        }
        try {
            Instant now = clock.instant();
            String key = channel.channel().key();
            List<OutboxTable.Claimed> lost =
                    transactions.fetchInTransaction(() -> outbox.claimInterrupted(key, now, lease, most));
            lost.forEach(message -> hand(message, () -> settle(message)));
            int left = most - lost.size();
            List<OutboxTable.Claimed> due =
                    left <= 0 ? List.of() : transactions.fetchInTransaction(() -> outbox.claim(key, now, lease, left));
            due.forEach(message -> hand(message, () -> send(message)));
            return !lost.isEmpty() || !due.isEmpty();
        } catch (RuntimeException e) {
            log.warn(
                    "message_sender=waits channel={} cause={}",
                    channel.channel().key(),
                    e.toString());
            Thread.sleep(BACKOFF_MILLIS);
            return false;
        }
    }

    private void hand(OutboxTable.Claimed message, Runnable work) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // Its lease runs out, and it is settled then.
                log.warn("message={} unrecorded cause={}", message.messageId(), e.toString());
            } finally {
                free.release();
            }
        });
    }

    private void send(OutboxTable.Claimed message) {
        Optional<Outgoing> outgoing = composer.compose(message, channel);
        if (outgoing.isEmpty()) {
            failed(message, "no-address");
            return;
        }
        judge(message, channel.send(outgoing.get()), message.attempts());
    }

    private void settle(OutboxTable.Claimed message) {
        Optional<Outcome> answer = composer.compose(message, channel).flatMap(channel::ask);
        if (answer.isEmpty()) {
            failed(message, "unknown");
        } else {
            judge(message, answer.get(), 0);
        }
    }

    private void judge(OutboxTable.Claimed message, Outcome outcome, int tried) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Accepted accepted) {
            health.worked(now);
            record(new RecordMessageAccepted(message.messageId(), channel.gateway(), accepted.gatewayId(), now));
        } else if (outcome instanceof Outcome.NotSent notSent) {
            health.failed(notSent.reason(), now);
            if (tried < attempts) {
                transactions.executeInTransaction(() -> outbox.putBack(message.messageId(), now.plus(backoff(tried))));
            } else {
                failed(message, notSent.reason());
            }
        } else if (outcome instanceof Outcome.Refused refused) {
            if (!(channel instanceof NoGateway)) {
                health.failed(refused.reason(), now);
            }
            failed(message, refused.reason());
        } else if (outcome instanceof Outcome.InDoubt inDoubt) {
            health.failed(inDoubt.reason(), now);
            doubt(message, now);
        }
    }

    /** Who can be asked is asked a little later; of the others nobody will ever know. */
    private void doubt(OutboxTable.Claimed message, Instant now) {
        if (channel.canBeAsked() && now.isBefore(message.expiresAt())) {
            transactions.executeInTransaction(() -> outbox.doubt(message.messageId(), now.plus(ASK_AGAIN)));
        } else {
            failed(message, "unknown");
        }
    }

    private void failed(OutboxTable.Claimed message, String reason) {
        record(new RecordMessageFailed(message.messageId(), reason, clock.instant()));
    }

    private void record(Object command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }

    private static Duration backoff(int tried) {
        Duration wait = Duration.ofSeconds(1L << Math.min(Math.max(tried - 1, 0), 10));
        return tried == 0 ? Duration.ZERO : wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }
}
