package org.scenicwatch.core.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the readers four times a second, so that events of other processes on the same database are noticed too. Events
 * of this process are signalled at their commit and do not wait for it.
 */
final class EventStreamTicker implements SmartLifecycle {

    private static final long PERIOD_MILLIS = 250;

    private final EventStreams domainEvents;
    private final EventStreams telemetryEvents;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("event-ticker"));
    private volatile boolean running;

    EventStreamTicker(EventStreams domainEvents, EventStreams telemetryEvents) {
        this.domainEvents = domainEvents;
        this.telemetryEvents = telemetryEvents;
    }

    @Override
    public void start() {
        running = true;
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    domainEvents.signal();
                    telemetryEvents.signal();
                },
                PERIOD_MILLIS,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
