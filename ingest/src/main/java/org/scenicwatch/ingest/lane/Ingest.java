package org.scenicwatch.ingest.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;
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
    private static final Duration TIDY_PERIOD = Duration.ofHours(1);

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

    Ingest(Lane.Tools tools, EventStreams domainEvents, int receiveMaximum) {
        this.tools = tools;
        this.domainEvents = domainEvents;
        int count = tools.settings().lanes();
        // Room for what the broker may have on its way, and for what it sends again after a short break.
        int capacity = receiveMaximum * 4 + 1_000;
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> new Lane(
                        lane,
                        IntStream.range(0, Shards.COUNT)
                                .filter(shard -> shard % count == lane)
                                .boxed()
                                .toList(),
                        capacity,
                        tools))
                .toList();
    }

    /** Starts all threads and returns at once. */
    synchronized void start() {
        stopping = false;
        for (int i = 0; i < lanes.size(); i++) {
            threads.add(started(lanes.get(i), "lane-" + i));
        }
        supervisor = started(this, "ingest");
    }

    /** Hangs up, stores what was begun, saves the state and lets the shards go. */
    synchronized void stop() throws InterruptedException {
        stopping = true;
        if (supervisor != null) {
            supervisor.join(DRAIN_MILLIS);
        }
        lanes.forEach(Lane::stop);
        for (Thread thread : threads) {
            thread.join(DRAIN_MILLIS);
            thread.interrupt();
        }
        threads.clear();
        tools.subscription().close();
    }

    /** Whether messages are taken. */
    boolean open() {
        return open;
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
        hangUp();
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
            tools.subscription().open(this::receive);
            log.info("ingest=open lanes={}", lanes.size());
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

    private void receive(Inbound message) {
        Topic topic = Topic.parse(message.topic());
        int shard = topic == null ? 0 : Shards.of(topic.device());
        Lane lane = lanes.get(shard % lanes.size());
        if (!lane.offer(message)) {
            throw new IllegalStateException("lane is full");
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
