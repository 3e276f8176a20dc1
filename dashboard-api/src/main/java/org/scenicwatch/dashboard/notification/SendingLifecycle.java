package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.GatewayStates;
import org.scenicwatch.core.notification.write.ExpireMessage;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs a sender for each channel, lets expire what nobody could send in time, and says how the gateways do. */
@Component
class SendingLifecycle implements SmartLifecycle, GatewayStates {

    private static final Logger log = LoggerFactory.getLogger(SendingLifecycle.class);
    private static final String ACTOR = "system:message-sender";
    /** After the processors, before the web server is gone. */
    private static final int PHASE = Integer.MAX_VALUE - 10;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration FAILURES_OF = Duration.ofHours(24);
    private static final int MOST_AT_ONCE = 200;

    private final OutboxTable outbox;
    private final CommandGateway commands;
    private final Clock clock;
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    SendingLifecycle(
            OutboxTable outbox,
            Composer composer,
            Receipts receipts,
            CommandGateway commands,
            TransactionManager transactions,
            Environment environment,
            Clock clock) {
        this.outbox = outbox;
        this.commands = commands;
        this.clock = clock;
        NotificationSettings settings = new NotificationSettings(environment);
        Duration lease = settings.seconds("lease-seconds", 60, 1, 600);
        int attempts = settings.number("attempts", 5, 1, 20);
        Gateways gateways = new Gateways(settings, receipts, clock);
        for (Channel channel : Channel.values()) {
            senders.add(
                    new Sender(gateways.of(channel), outbox, composer, commands, transactions, clock, lease, attempts));
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (Sender sender : senders) {
            sender.channel().open();
            Thread thread =
                    new Thread(sender, "sender-" + sender.channel().channel().key());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        senders.forEach(Sender::stop);
        threads.forEach(Thread::interrupt);
        senders.forEach(sender -> sender.channel().close());
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelay = 5_000)
    void expire() {
        if (!running) {
            return;
        }
        Instant now = clock.instant();
        for (String message : outbox.expired(now, MOST_AT_ONCE)) {
            commands.sendAndWait(new GenericCommandMessage<>(
                    new ExpireMessage(message, "late", now), Map.of(Actors.METADATA_KEY, ACTOR)));
            log.warn("message={} expired=late", message);
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        outbox.forgetBefore(clock.instant().minus(KEPT));
    }

    @Override
    public List<GatewayState> states() {
        Instant since = clock.instant().minus(FAILURES_OF);
        return senders.stream().map(sender -> state(sender, since)).toList();
    }

    private GatewayState state(Sender sender, Instant since) {
        String channel = sender.channel().channel().key();
        OutboxTable.Figures figures = outbox.figures(channel, since);
        GatewayHealth health = sender.health();
        return new GatewayState(
                channel,
                sender.channel().gateway(),
                health.failingSince(),
                health.reason(),
                health.lastAccepted(),
                figures.waiting(),
                figures.oldestWaiting(),
                figures.sending(),
                figures.failed());
    }
}
