package org.scenicwatch.dashboard.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the live view write down, every half minute and when it stops, what it has last heard of devices. The next start
 * reads telemetry from there. Written with every batch of the history it was two thirds of the database's work: a row
 * for each value of each message, which the next message overwrote.
 */
@Component
class LiveCheckpoints implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveCheckpoints.class);

    /** What a start after a crash has to read again: half a minute of telemetry takes it about a second. */
    private static final Duration EVERY = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveView view;
    private final LastKnownTables tables;
    private @Nullable ScheduledExecutorService timer;

    LiveCheckpoints(LiveView view, LastKnownTables tables) {
        this.view = view;
        this.tables = tables;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("live-checkpoint"));
        timer.scheduleWithFixedDelay(this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            view.writeDown(tables);
        } catch (RuntimeException e) {
            log.warn("live checkpoint not written nextInSeconds={} reason=\"{}\"", EVERY.toSeconds(), e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running == null) {
            return;
        }
        running.execute(this::write);
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** After the live view has started, and before it stops. */
    @Override
    public int getPhase() {
        return LiveView.PHASE + 1;
    }
}
