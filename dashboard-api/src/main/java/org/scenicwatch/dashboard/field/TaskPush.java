package org.scenicwatch.dashboard.field;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.live.LiveFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells each phone that listens at this node what changed of its person's own rows. A reader of its own notices which rows
 * are touched; what is sent is read from the tables, once they hold it, and made for each person anew.
 */
@Component
class TaskPush implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskPush.class);
    private static final long TICK_MILLIS = 100;
    private static final long RETRY_MILLIS = 2_000;
    /** Longer than that the tables are not waited for: a phone also asks by itself. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final List<OwnRows> kinds;
    private final TaskQueue queue;
    private final ResponderTables responders;
    private final SiteSettings site;
    private final Clock clock;

    private final Map<Touched, Wanted> waiting = new ConcurrentHashMap<>();
    private volatile @Nullable TrackingToken position;
    private @Nullable Thread reader;
    private @Nullable ScheduledExecutorService timer;

    /** A row that an event is about. */
    private record Touched(OwnRows rows, String id) {}

    /** Which version the row has to hold before it is sent, and since when that is waited for. */
    private record Wanted(long version, long since) {}

    TaskPush(
            @Qualifier("domainEvents") StreamableMessageSource<TrackedEventMessage<?>> events,
            List<OwnRows> kinds,
            TaskQueue queue,
            ResponderTables responders,
            SiteSettings site,
            Clock clock) {
        this.events = events;
        this.kinds = kinds;
        this.queue = queue;
        this.responders = responders;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        position = events.createHeadToken();
        timer = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("task-push"));
        timer.scheduleWithFixedDelay(this::push, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        read();
    }

    private synchronized void read() {
        if (timer == null) {
            return;
        }
        var thread = new Thread(new LiveFeed(events, position, this::take, this::failed), "task-push-events");
        thread.setDaemon(true);
        reader = thread;
        thread.start();
    }

    private synchronized void failed(Throwable cause) {
        ScheduledExecutorService running = timer;
        if (running != null) {
            log.error("task push lost its events action=goOn inMillis={}", RETRY_MILLIS, cause);
            running.schedule(this::read, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes note of what an event touches; without anybody who listens, of nothing. */
    void take(TrackedEventMessage<?> message) {
        position = message.trackingToken();
        if (queue.isWatched() && message instanceof DomainEventMessage<?> domain) {
            touched(domain.getAggregateIdentifier(), domain.getSequenceNumber());
        }
    }

    private void touched(String aggregateId, long version) {
        for (OwnRows rows : kinds) {
            rows.rowOf(aggregateId)
                    .ifPresent(id -> waiting.merge(
                            new Touched(rows, id),
                            new Wanted(version, System.nanoTime()),
                            (before, now) -> new Wanted(Math.max(before.version(), now.version()), before.since())));
        }
    }

    /** Sends what the tables hold by now, to each person what is theirs. */
    void push() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            List<Touched> ready = new ArrayList<>();
            waiting.forEach((touched, wanted) -> {
                boolean holds = touched.rows().version(touched.id()) >= wanted.version();
                boolean late = System.nanoTime() - wanted.since() > PATIENCE_NANOS;
                if ((holds || late) && waiting.remove(touched, wanted) && holds) {
                    ready.add(touched);
                }
            });
            send(ready, queue.actors());
        } catch (RuntimeException e) {
            log.error("own tasks not sent", e);
        }
    }

    private void send(List<Touched> ready, Set<String> actors) {
        Map<String, List<OwnRows.Change>> changes = new HashMap<>();
        for (String actor : ready.isEmpty() ? Set.<String>of() : actors) {
            responders
                    .ofUser(site.area(), actor)
                    .ifPresent(person -> ready.forEach(touched -> touched.rows()
                            .seenBy(person, touched.id())
                            .ifPresent(change -> changes.computeIfAbsent(actor, who -> new ArrayList<>())
                                    .add(change))));
        }
        changes.forEach((actor, own) -> queue.send(actor, new OwnFrame(clock.instant(), own)));
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        if (reader != null) {
            reader.interrupt();
            reader = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** With the live view: before the web server, so that whoever listens misses nothing. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
