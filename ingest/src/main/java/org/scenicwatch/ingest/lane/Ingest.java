package org.scenicwatch.ingest.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.Subscription;
import org.scenicwatch.ingest.registry.RegistryFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parts of ingest in their order: lanes hold their shards, then the registry is taken up, then the line to the
 * broker is opened; in reverse when a lease is lost or the process stops.
 */
public final class Ingest implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Ingest.class);
    private static final long PERIOD_MILLIS = 100;
    private static final long DRAIN_MILLIS = 10_000;
    private static final long ROOM_WAIT_MILLIS = 200;
    private static final Duration TIDY_PERIOD = Duration.ofHours(1);
    private static final Duration REPLAY_PERIOD = Duration.ofMillis(500);

    private final Lane.Tools tools;
    private final EventStreams domainEvents;
    private final List<Lane> lanes;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread supervisor;
    private @Nullable RegistryFeed feed;
    private @Nullable Thread feedThread;
    private int livesOfFeed;
    private Instant tidyAt = Instant.MIN;
    private volatile boolean stopping;
    private volatile boolean open;
    private final LongAdder received = new LongAdder();
    private final Replays replays;
    private Instant replayAt = Instant.MIN;

    Ingest(Lane.Tools tools, EventStreams domainEvents, int receiveMaximum) {
        this.tools = tools;
        this.domainEvents = domainEvents;
        int count = tools.settings().lanes();
        int reserve = receiveMaximum + 250;
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> new Lane(
                        lane,
                        IntStream.range(0, Shards.COUNT)
                                .filter(shard -> shard % count == lane)
                                .boxed()
                                .toList(),
                        reserve,
                        tools,
                        lane == 0 ? () -> true : this::isLeader))
                .toList();
        this.replays = new Replays(tools.tables(), lanes, tools.clock());
    }

    /** Who holds the first lane's shards gets all others too, and everybody else lets go of what he has. */
    private boolean isLeader() {
        return lanes.get(0).ready();
    }

    /** Starts all threads and returns at once. */
    synchronized void start() {
        stopping = false;
        for (int i = 0; i < lanes.size(); i++) {
            threads.add(started(lanes.get(i), "lane-" + i));
        }
        supervisor = started(this, "ingest");
    }

    /**
     * Stores and acknowledges what was begun, saves the state, lets the shards go, and hangs up last: what is
     * acknowledged is not delivered again to the next process.
     */
    synchronized void stop() throws InterruptedException {
        stopping = true;
        open = false;
        if (supervisor != null) {
            supervisor.join(DRAIN_MILLIS);
        }
        lanes.forEach(Lane::stop);
        for (Thread thread : threads) {
            thread.join(DRAIN_MILLIS);
            thread.interrupt();
        }
        threads.clear();
        hangUp();
    }

    /** Whether messages are taken. */
    boolean open() {
        return open;
    }

    /** How many deliveries have come in since the start, repeats included. */
    long received() {
        return received.sum();
    }

    List<Lane> lanes() {
        return lanes;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                supervise();
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException failure) {
                log.warn("ingest=waits {}", SqlStates.describe(failure));
                log.debug("failure", failure);
                pause();
            }
        }
    }

    private void supervise() throws InterruptedException {
        boolean ready = lanes.stream().allMatch(Lane::ready);
        int lives = lanes.stream().mapToInt(Lane::lives).sum();
        if (!ready || (feed != null && lives != livesOfFeed)) {
            if (feed != null) {
                hangUp();
                lanes.forEach(Lane::clear);
            }
            return;
        }
        RegistryFeed current = feed;
        if (current == null) {
            livesOfFeed = lives;
            follow();
        } else if (current.synced() && !open && tools.books().newest() > RuleBooks.NONE) {
            // Without rules no message would raise an alarm: the broker keeps them until there are some.
            open = true;
            tools.subscription().open(new Line());
            log.info("ingest=open lanes={}", lanes.size());
        }
        if (open && current != null && tools.clock().instant().isAfter(replayAt)) {
            replayAt = tools.clock().instant().plus(REPLAY_PERIOD);
            replays.step(domainEvents, current);
        }
        if (open && tools.clock().instant().isAfter(tidyAt)) {
            tidy();
        }
    }

    /** Forgets old quarantine once an hour; a message in it may hold personal data. */
    private void tidy() {
        Instant now = tools.clock().instant();
        tidyAt = now.plus(TIDY_PERIOD);
        Instant limit = now.minus(tools.settings().quarantineKept());
        tools.transactions().executeInTransaction(() -> {
            int forgotten = tools.tables().forgetQuarantinedBefore(limit);
            if (forgotten > 0) {
                log.info("quarantine=forgotten messages={}", forgotten);
            }
        });
    }

    private void follow() {
        Long position = tools.transactions()
                .fetchInTransaction(() -> new Known(tools.tables().position(tools.area(), Shards.COUNT)))
                .position();
        RegistryFeed begun = new RegistryFeed(
                tools.area(), domainEvents, tools.books(), tools.settings().heartbeats(), position, news -> {
                    for (Lane lane : lanes) {
                        lane.put(news);
                    }
                });
        feed = begun;
        feedThread = started(begun, "ingest-registry");
    }

    private void hangUp() {
        open = false;
        tools.subscription().close();
        RegistryFeed following = feed;
        Thread thread = feedThread;
        feed = null;
        if (following != null && thread != null) {
            following.stop();
            thread.interrupt();
        }
    }

    /** Where messages come in. */
    private final class Line implements Subscription.Receiver {

        @Override
        public void receive(Inbound message) {
            if (stopping) {
                // Not acknowledged, so the broker keeps it for the next process.
                return;
            }
            Topic topic = Topic.parse(message.topic());
            int shard = topic == null ? 0 : Shards.of(topic.device());
            Lane lane = lanes.get(shard % lanes.size());
            received.increment();
            if (message.qos() == 0) {
                if (!lane.offer(message)) {
                    tools.meters().dropped();
                }
                return;
            }
            // Waiting stops the reading from the line. Only a broker that ignores the receive maximum gets us here:
            // Mosquitto up to 2.0.12 sends up to a whole window more for each acknowledgement of a backlog.
            while (open && !Thread.currentThread().isInterrupted() && !lane.offer(message, ROOM_WAIT_MILLIS)) {
                log.debug("lane=full line=waits");
            }
        }

        @Override
        public boolean mayConnect() {
            return open && lanes.stream().allMatch(lane -> lane.isSureOfItsLeases() && lane.hasRoomForAWindow());
        }
    }

    private static Thread started(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Known(@Nullable Long position) {}
}
