package org.scenicwatch.core.identity;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Writes the counted refusals every few seconds and once more at the end. */
final class RefusalWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RefusalWriter.class);
    private static final long PERIOD_SECONDS = 3;

    /** Before the broker and ingest, which count; so it stops after them. */
    private static final int PHASE = -2_000;

    private final CredentialRefusals refusals;
    private @Nullable ScheduledExecutorService timer;

    RefusalWriter(CredentialRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("refusals"));
        var unused = started.scheduleWithFixedDelay(this::write, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
            write();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void write() {
        try {
            refusals.flush();
        } catch (RuntimeException failed) {
            log.warn("refusals=not-written error={}", failed.getClass().getSimpleName());
        }
    }
}
