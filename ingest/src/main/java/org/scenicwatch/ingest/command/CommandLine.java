package org.scenicwatch.ingest.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.write.RecordCommandSent;
import org.scenicwatch.core.device.write.TimeOutCommandToDevice;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.ingest.link.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends commands to devices while this process holds the shards: at least once before their expiry, in order for each
 * device, never after. What a broken line leaves open is sent again under the same id.
 */
public final class CommandLine implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);
    /** After ingest, whose line it uses. */
    private static final int PHASE = Integer.MAX_VALUE - 5;

    private static final int MOST_EVENTS = 500;
    private static final int PERIOD_MILLIS = 200;
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
    private static final long RECORD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long BACKOFF_MILLIS = 1_000;
    private static final long STOP_MILLIS = 5_000;
    /** The broker counts expiry in whole seconds. */
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);

    private static final String ACTOR = "system:command-line";

    private final EventStreams domainEvents;
    private final CommandTable table;
    private final TransactionManager transactions;
    private final CommandGateway commands;
    private final Subscription subscription;
    private final BooleanSupplier holdsTheShards;
    private final Clock clock;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private @Nullable Thread thread;
    private volatile boolean running;

    /**
     * A line for the commands of one area.
     *
     * @param holdsTheShards whether this process is the one that talks to the area's devices
     */
    public CommandLine(
            String area,
            EventStreams domainEvents,
            JdbcClient jdbc,
            TransactionManager transactions,
            CommandGateway commands,
            Subscription subscription,
            BooleanSupplier holdsTheShards,
            Clock clock) {
        this.domainEvents = domainEvents;
        this.table = new CommandTable(jdbc, area);
        this.transactions = transactions;
        this.commands = commands;
        this.subscription = subscription;
        this.holdsTheShards = holdsTheShards;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread started = new Thread(this, "command-line");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void run() {
        try {
            while (running) {
                if (holdsTheShards.getAsBoolean()) {
                    work();
                } else {
                    Thread.sleep(PERIOD_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws InterruptedException {
        long position;
        try {
            position = transactions.fetchInTransaction(table::position).orElse(-1L);
        } catch (RuntimeException e) {
            waitAfter(e);
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = domainEvents.openStream(token(position))) {
            follow(stream, position);
        } catch (RuntimeException e) {
            waitAfter(e);
        }
    }

    private static void waitAfter(RuntimeException failure) throws InterruptedException {
        log.warn("command_line=waits cause={}", failure.toString());
        Thread.sleep(BACKOFF_MILLIS);
    }

    private static @Nullable TrackingToken token(long position) {
        return position < 0 ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> stream, long start) throws InterruptedException {
        long recorded = start;
        long recordedAt = System.nanoTime();
        long lookedAt = recordedAt;
        boolean news = true;
        while (running && holdsTheShards.getAsBoolean()) {
            if (stream.hasNextAvailable(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                Taken events = take(stream, recorded);
                // Most events are no news of commands: what they were is written down now and then.
                if (!events.news().isEmpty() || System.nanoTime() - recordedAt > RECORD_NANOS) {
                    record(events, recorded);
                    recorded = events.reached();
                    recordedAt = System.nanoTime();
                    news |= !events.news().isEmpty();
                }
            }
            recordTaken();
            // Only what is followed to its end shows what was withdrawn or answered meanwhile.
            if ((news || System.nanoTime() - lookedAt > PERIOD_NANOS)
                    && !stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                send();
                timeOut();
                lookedAt = System.nanoTime();
                news = false;
            }
        }
    }

    /** Events that were read on and what of them is about commands, by position. */
    private record Taken(long reached, Map<Long, Object> news) {}

    private static Taken take(BlockingStream<TrackedEventMessage<?>> stream, long from) throws InterruptedException {
        Map<Long, Object> news = new TreeMap<>();
        long reached = from;
        for (int i = 0; i < MOST_EVENTS && stream.hasNextAvailable(0, TimeUnit.MILLISECONDS); i++) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            reached = event.trackingToken().position().orElse(reached);
            if (CommandTable.concerns(event.getPayload())) {
                news.put(reached, event.getPayload());
            }
        }
        return new Taken(reached, news);
    }

    private void record(Taken events, long from) {
        transactions.executeInTransaction(() -> {
            events.news().forEach((position, event) -> table.apply(event, position));
            if (!table.advance(from, events.reached())) {
                throw new IllegalStateException("another process follows the commands");
            }
        });
    }

    private void send() {
        Instant now = clock.instant();
        if (!subscription.connected()) {
            return;
        }
        List<WaitingCommand> waiting = transactions.fetchInTransaction(() -> table.waiting(now.plus(SHORTEST_LIFE)));
        Set<String> open = new HashSet<>();
        Set<String> busyDevices = new HashSet<>();
        for (WaitingCommand command : waiting) {
            open.add(command.commandId());
            if (busyDevices.add(command.device()) && inFlight.add(command.commandId())) {
                publish(command, now);
            }
        }
        inFlight.removeIf(command -> !open.contains(command) && !taken.contains(command));
    }

    private void publish(WaitingCommand command, Instant now) {
        subscription.publish(command.message(now)).whenComplete((nothing, failure) -> {
            if (failure == null) {
                taken.add(command.commandId());
            } else {
                log.info("device_command=unsent command={} cause={}", command.commandId(), failure.toString());
                inFlight.remove(command.commandId());
            }
        });
    }

    private void recordTaken() {
        for (String command = taken.peek(); command != null; command = taken.peek()) {
            dispatch(new RecordCommandSent(command, clock.instant()));
            taken.remove();
        }
    }

    private void timeOut() {
        Instant now = clock.instant();
        transactions
                .fetchInTransaction(() -> table.due(now))
                .forEach(command -> dispatch(new TimeOutCommandToDevice(command, now)));
    }

    private void dispatch(Object command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
