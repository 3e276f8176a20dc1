package org.scenicwatch.ingest.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The figures of ingest: fates of messages, batches, time from arrival to commit. Safe for any number of threads. */
final class IngestMeters {

    private final MeterRegistry registry;
    private final Timer commits;
    private final Timer arrivalToCommit;
    private final Counter leftOut;
    private volatile @Nullable Instant lastCommit;

    IngestMeters(MeterRegistry registry) {
        this.registry = registry;
        this.leftOut = Counter.builder("scenicwatch.ingest.quarantine.left.out")
                .description("Refused messages that were counted only, because enough of their device were kept")
                .register(registry);
        this.commits = Timer.builder("scenicwatch.ingest.commit")
                .description("Time that a batch's transaction takes")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.arrivalToCommit = Timer.builder("scenicwatch.ingest.arrival.to.commit")
                .description("Time from the arrival of a batch's oldest message to its commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void committed(Batch batch, long tookNanos, Instant now) {
        lastCommit = now;
        leftOut.increment(batch.leftOut());
        commits.record(tookNanos, TimeUnit.NANOSECONDS);
        if (!batch.messages().isEmpty()) {
            long waited = now.toEpochMilli() - batch.messages().get(0).arrived();
            arrivalToCommit.record(Math.max(0, waited), TimeUnit.MILLISECONDS);
        }
        batch.fates()
                .forEach((kind, count) -> registry.counter(
                                "scenicwatch.ingest.messages",
                                "fate",
                                kind.fate().code(),
                                "reason",
                                kind.reason())
                        .increment(count));
    }

    void batchFailed(SqlStates.Trouble trouble) {
        registry.counter("scenicwatch.ingest.batches.failed", "trouble", trouble.name())
                .increment();
    }

    @Nullable
    Instant lastCommit() {
        return lastCommit;
    }
}
