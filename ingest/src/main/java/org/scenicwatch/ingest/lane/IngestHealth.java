package org.scenicwatch.ingest.lane;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How ingest is doing, for health pages. Any thread. */
public final class IngestHealth {

    private final Ingest ingest;
    private final Lane.Tools tools;

    IngestHealth(Ingest ingest, Lane.Tools tools) {
        this.ingest = ingest;
        this.tools = tools;
    }

    /**
     * Ingest at one moment.
     *
     * @param connected whether the line to the broker stands
     * @param ready whether all shards are held by this node
     * @param queued messages that wait for their batch
     * @param lastCommit when a batch was last stored
     * @param trouble what keeps batches from being stored since the last one was: {@code disk-full}, {@code database},
     *     {@code conflict} or {@code poison}; null when nothing does
     * @param node this node's name
     */
    public record State(
            boolean connected,
            boolean ready,
            int queued,
            @Nullable Instant lastCommit,
            @Nullable String trouble,
            String node) {}

    /** How long ago the oldest message was heard that is not stored yet; 0: there is none. */
    public long lagMillis(Instant now) {
        return ingest.lanes().stream()
                .mapToLong(Lane::oldestHeard)
                .filter(heard -> heard > 0)
                .map(heard -> Math.max(0, now.toEpochMilli() - heard))
                .max()
                .orElse(0);
    }

    /** Ingest now. */
    public State now() {
        return new State(
                tools.subscription().connected(),
                ingest.lanes().stream().allMatch(Lane::ready),
                ingest.lanes().stream().mapToInt(Lane::depth).sum(),
                tools.meters().lastCommit(),
                tools.meters().trouble(),
                tools.settings().nodeId());
    }
}
