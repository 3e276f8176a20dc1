package org.scenicwatch.ingest.lane;

import org.springframework.context.SmartLifecycle;

/** Starts ingest after everything else of the process and stops it first. */
final class IngestLifecycle implements SmartLifecycle {

    /** After the embedded broker, Axon's processors and the web server. */
    private static final int PHASE = Integer.MAX_VALUE - 10;

    private final Ingest ingest;
    private volatile boolean running;

    IngestLifecycle(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void start() {
        ingest.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            ingest.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
