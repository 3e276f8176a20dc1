package org.scenicwatch.core.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes parts of the telemetry table ahead of need: before anything is written, and every ten minutes. A part lasts at
 * least seven hours at the highest block rate of a shard, so a missed round is harmless.
 */
final class PartitionKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PartitionKeeper.class);
    private static final long PERIOD_MINUTES = 10;

    private final TelemetryPartitions partitions;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("telemetry-partitions"));
    private volatile boolean running;

    PartitionKeeper(TelemetryPartitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public int getPhase() {
        // Before every reader and writer of the table.
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        partitions.makeAhead();
        running = true;
        var unused = timer.scheduleWithFixedDelay(this::round, PERIOD_MINUTES, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    private void round() {
        try {
            partitions.makeAhead();
        } catch (RuntimeException e) {
            log.warn("telemetry_partitions=failed cause={}", e.toString());
        }
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
