package org.scenicwatch.dashboard.live;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseNames;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This node's live view: loaded when the process starts, kept by its own two readers of the event tables, sent out by
 * one timer. When a reader fails, everything is loaded anew under a new epoch.
 */
@Component
public class LiveView implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveView.class);
    /** Before the web server, so that the first page finds a snapshot. */
    static final int PHASE = 1_000;

    private static final long TICK_MILLIS = 25;
    private static final long CLOCK_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 2_000;

    private final LiveStart start;
    private final StreamableMessageSource<TrackedEventMessage<?>> domainEvents;
    private final StreamableMessageSource<TrackedEventMessage<?>> telemetryEvents;
    private final LiveTopic topic;
    private final SiteSettings site;
    private final CaseNames names;
    private final Clock clock;

    private volatile @Nullable Life life;
    private @Nullable ScheduledExecutorService timer;

    LiveView(
            LiveStart start,
            @Qualifier("domainEvents") StreamableMessageSource<TrackedEventMessage<?>> domainEvents,
            @Qualifier("telemetryEvents") StreamableMessageSource<TrackedEventMessage<?>> telemetryEvents,
            LiveTopic topic,
            SiteSettings site,
            CaseNames names,
            Clock clock) {
        this.start = start;
        this.domainEvents = domainEvents;
        this.telemetryEvents = telemetryEvents;
        this.topic = topic;
        this.site = site;
        this.names = names;
        this.clock = clock;
    }

    /** One epoch: its screen and its readers. */
    private record Life(Screen screen, LiveFeed domain, LiveFeed telemetry, List<Thread> threads) {
        void end() {
            threads.forEach(Thread::interrupt);
        }
    }

    @Override
    public synchronized void start() {
        life = begin();
        timer = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("live-view"));
        timer.scheduleAtFixedRate(this::send, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleAtFixedRate(this::lookAtTheClock, CLOCK_MILLIS, CLOCK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Life begin() {
        LiveState state = start.read();
        var screen = new Screen(state, site, names, clock);
        var domain = new LiveFeed(
                domainEvents,
                state.domain(),
                message -> screen.onDomain(message.getPayload(), EventFacts.of(message)),
                e -> failed(screen, e));
        var telemetry = new LiveFeed(
                telemetryEvents,
                state.telemetry(),
                message -> screen.onTelemetry(message.getPayload(), EventFacts.of(message)),
                e -> failed(screen, e));
        List<Thread> threads = List.of(new Thread(domain, "live-domain"), new Thread(telemetry, "live-telemetry"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        log.info(
                "live view loaded devices={} alarms={} domainIndex={} telemetryIndex={}",
                state.devices().size(),
                state.alarms().size(),
                domain.index(),
                telemetry.index());
        return new Life(screen, domain, telemetry, threads);
    }

    private synchronized void failed(Screen screen, Throwable cause) {
        Life now = life;
        ScheduledExecutorService running = timer;
        if (running == null || (now != null && now.screen() != screen)) {
            return;
        }
        log.error("live view failed action=reload inMillis={}", RETRY_MILLIS, cause);
        if (now != null) {
            now.end();
        }
        running.schedule(this::beginAgain, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void beginAgain() {
        ScheduledExecutorService running = timer;
        if (running == null) {
            return;
        }
        try {
            life = begin();
        } catch (RuntimeException e) {
            log.error("live view reload failed inMillis={}", RETRY_MILLIS, e);
            running.schedule(this::beginAgain, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        Life now = life;
        try {
            // Rows are made for whoever looks; without anybody they wait until somebody asks for them.
            if (now != null && topic.isWatched()) {
                now.screen().next().ifPresent(topic::send);
            }
        } catch (RuntimeException e) {
            log.error("live batch not sent", e);
        }
    }

    private void lookAtTheClock() {
        Life now = life;
        if (now != null && topic.isWatched()) {
            now.screen().lookAtTheClock();
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        Life now = life;
        if (now != null) {
            now.end();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Everything that the screen shows. */
    public LiveSnapshot snapshot() {
        return screen().snapshot();
    }

    /** Rows of devices as they were last sent. */
    public List<DeviceRow> devices() {
        return screen().rows(LiveFrame.Kind.device).stream()
                .map(DeviceRow.class::cast)
                .toList();
    }

    /** The row of one device as it was last sent. */
    public Optional<DeviceRow> device(String id) {
        return Optional.ofNullable((DeviceRow) screen().shown(LiveFrame.Kind.device, id));
    }

    /** Rows of car parks as they were last sent. */
    public List<LotRow> lots() {
        return screen().rows(LiveFrame.Kind.lot).stream()
                .map(LotRow.class::cast)
                .toList();
    }

    /** Rows of zones as they were last sent. */
    public List<ZoneRow> zones() {
        return screen().rows(LiveFrame.Kind.zone).stream()
                .map(ZoneRow.class::cast)
                .toList();
    }

    /** A device as the register has it. */
    public Optional<DeviceEntry> registered(String deviceId) {
        return screen().device(deviceId);
    }

    /** Every device as the register has it. */
    public List<DeviceEntry> registeredDevices() {
        return List.copyOf(screen().devices());
    }

    /** A place as the register has it. */
    public Optional<PlaceEntry> place(String placeId) {
        return screen().place(placeId);
    }

    /** Every place as the register has it. */
    public List<PlaceEntry> places() {
        return List.copyOf(screen().places());
    }

    /** The case with the names that the registers and the catalogue give to its codes. */
    public CaseRow named(CaseRow row) {
        return screen().named(row);
    }

    /** The newest event of the domain that the live view has taken in, -1 before the first. */
    public long domainIndex() {
        return life().domain().index();
    }

    /** The newest event of telemetry that the live view has taken in, -1 before the first. */
    public long telemetryIndex() {
        return life().telemetry().index();
    }

    /**
     * Writes down what was heard of devices since the last time, and then the event up to which that is complete. What
     * could not be written is told again the next time.
     */
    void writeDown(LastKnownTables tables) {
        Life now = life();
        // Before what was heard: it may hold more than the position promises, never less.
        TrackingToken upTo = now.telemetry().position();
        List<LastKnown> heard = now.screen().takeHeard();
        if (upTo == null || heard.isEmpty()) {
            now.screen().giveBack(heard);
            return;
        }
        try {
            tables.save(heard);
            tables.moveTo(upTo);
        } catch (RuntimeException e) {
            now.screen().giveBack(heard);
            throw e;
        }
    }

    private Screen screen() {
        Screen screen = life().screen();
        if (!topic.isWatched()) {
            screen.catchUp();
        }
        return screen;
    }

    private Life life() {
        Life now = life;
        if (now == null) {
            throw new IllegalStateException("the live view is not loaded yet");
        }
        return now;
    }
}
