package org.scenicwatch.ingest.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.device.events.DeviceReturnedToService;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.ingest.lane.RegistryNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the domain's events on a thread of its own and tells the lanes of new devices and rules. */
public final class RegistryFeed implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(RegistryFeed.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int WAIT_MILLIS = 200;
    private static final long BACKOFF_MILLIS = 1_000;
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Takes news in order; may wait for room. */
    @FunctionalInterface
    public interface Listener {
        void news(RegistryNews news) throws InterruptedException;
    }

    private final String area;
    private final EventStreams domainEvents;
    private final RuleBooks books;
    private final Heartbeats heartbeats;
    private final Listener listener;
    private final OptionalLong syncedAt;

    /** Told; events up to {@link #read} were looked at and held nothing to tell. */
    private volatile long position;

    private long read;
    private long toldAt = System.nanoTime();
    private volatile boolean stopping;
    private volatile boolean synced;

    /**
     * A feed that starts after {@code position}, or with the first event when there is none.
     *
     * @param position global index of the last event that all shards have taken up
     */
    public RegistryFeed(
            String area,
            EventStreams domainEvents,
            RuleBooks books,
            Heartbeats heartbeats,
            @Nullable Long position,
            Listener listener) {
        this.area = area;
        this.heartbeats = heartbeats;
        this.domainEvents = domainEvents;
        this.books = books;
        this.listener = listener;
        this.position = position == null ? -1 : position;
        this.read = this.position;
        TrackingToken head = domainEvents.createHeadToken();
        this.syncedAt = head == null ? OptionalLong.of(-1) : head.position();
    }

    /** Whether everything that stood in the registry at the start has been told. Any thread. */
    public boolean synced() {
        return synced;
    }

    /** Global index of the last event whose news the listener has. Any thread. */
    public long reached() {
        return position;
    }

    /** Ends the thread soon. Any thread. */
    public void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            read = position;
            try (BlockingStream<TrackedEventMessage<?>> stream = domainEvents.openStream(token())) {
                follow(stream);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("registry=unread cause={}", e.toString());
                try {
                    Thread.sleep(BACKOFF_MILLIS);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private @Nullable TrackingToken token() {
        return position < 0 ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        while (!stopping) {
            if (position >= syncedAt.orElse(-1)) {
                synced = true;
            }
            if (stream.hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                takeUp(stream);
            } else if (read > position) {
                tell(new RegistryNews(Map.of(), Map.of(), 0, read));
            }
        }
    }

    private void takeUp(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        Map<String, AppliedDevice> devices = new HashMap<>();
        Map<String, AppliedMode> modes = new HashMap<>();
        int rules = 0;
        long reached = read;
        for (int i = 0; i < MOST_AT_ONCE && stream.hasNextAvailable(0, TimeUnit.MILLISECONDS); i++) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            reached = event.trackingToken().position().orElse(reached);
            Object payload = event.getPayload();
            if (payload instanceof DeviceRegistered device && device.area().equals(area)) {
                devices.put(device.device(), applied(device));
            } else if (payload instanceof DeviceConfigured device
                    && device.area().equals(area)) {
                devices.put(device.device(), applied(device));
            } else if (payload instanceof DeviceTakenIntoTest device
                    && device.area().equals(area)) {
                modes.put(device.device(), mode("test", device.at(), device.until()));
            } else if (payload instanceof DeviceTakenIntoMaintenance device
                    && device.area().equals(area)) {
                modes.put(device.device(), mode("maintenance", device.at(), device.until()));
            } else if (payload instanceof DeviceReturnedToService device
                    && device.area().equals(area)) {
                AppliedMode end = RegistryNews.endingAt(device.at().toEpochMilli());
                modes.compute(
                        device.device(), (code, before) -> before == null ? end : RegistryNews.merged(before, end));
            } else if (payload instanceof RulesPublished published
                    && published.area().equals(area)) {
                books.add(published);
                rules = Math.max(rules, published.version());
            }
        }
        Map<Integer, List<AppliedDevice>> byShard = new HashMap<>();
        devices.values()
                .forEach(device -> byShard.computeIfAbsent(Shards.of(device.device()), any -> new ArrayList<>())
                        .add(device));
        Map<Integer, Map<String, AppliedMode>> modesByShard = new HashMap<>();
        modes.forEach((device, mode) -> modesByShard
                .computeIfAbsent(Shards.of(device), any -> new HashMap<>())
                .put(device, mode));
        read = reached;
        boolean isNews = !devices.isEmpty() || !modes.isEmpty() || rules > 0;
        // Most events are no news of devices: how far they were read is told now and then, and when it grows quiet.
        if (isNews || !synced || System.nanoTime() - toldAt > TELL_NANOS) {
            tell(new RegistryNews(byShard, modesByShard, rules, reached));
        }
    }

    private void tell(RegistryNews news) throws InterruptedException {
        listener.news(news);
        position = news.position();
        toldAt = System.nanoTime();
    }

    private AppliedDevice applied(DeviceRegistered device) {
        return new AppliedDevice(
                device.device(),
                device.kind(),
                device.zone(),
                device.place(),
                device.attributes(),
                heartbeats.secondsOf(device.kind(), device.reportIntervalSeconds()),
                null);
    }

    private AppliedDevice applied(DeviceConfigured device) {
        return new AppliedDevice(
                device.device(),
                device.kind(),
                device.zone(),
                device.place(),
                device.attributes(),
                heartbeats.secondsOf(device.kind(), device.reportIntervalSeconds()),
                null);
    }

    private static AppliedMode mode(String name, Instant since, Instant until) {
        return new AppliedMode(name, since.toEpochMilli(), until.toEpochMilli());
    }
}
