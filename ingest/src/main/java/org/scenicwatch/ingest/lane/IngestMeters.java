package org.scenicwatch.ingest.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The figures of ingest: fates of messages, batches, time from arrival to commit. Safe for any number of threads. */
final class IngestMeters {

    private final MeterRegistry registry;
    private final Timer commits;
    private final Timer arrivalToCommit;
    private final Counter leftOut;
    private volatile @Nullable Instant lastCommit;
    private volatile @Nullable String trouble;

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
        trouble = null;
        commits.record(tookNanos, TimeUnit.NANOSECONDS);
        if (!batch.messages().isEmpty()) {
            long waited = now.toEpochMilli() - batch.messages().get(0).arrived();
            arrivalToCommit.record(Math.max(0, waited), TimeUnit.MILLISECONDS);
        }
        batch.replayed()
                .forEach(each -> registry.counter(
                                "scenicwatch.ingest.replayed",
                                "fate",
                                each.fate().code(),
                                "reason",
                                each.reason())
                        .increment());
        batch.fates()
                .forEach((kind, count) -> registry.counter(
                                "scenicwatch.ingest.messages",
                                "fate",
                                kind.fate().code(),
                                "reason",
                                kind.reason())
                        .increment(count));
    }

    /** A message at QoS 0 found no room: its publisher asked for no more than one try. */
    void dropped() {
        registry.counter("scenicwatch.ingest.dropped").increment();
    }

    void batchFailed(SqlStates.Trouble kind, Throwable failure) {
        registry.counter("scenicwatch.ingest.batches.failed", "trouble", kind.name())
                .increment();
        trouble = SqlStates.isDiskFull(failure) ? "disk-full" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** What keeps batches from being stored since the last one was. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Nullable
    Instant lastCommit() {
        return lastCommit;
    }
}
