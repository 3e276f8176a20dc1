package org.scenicwatch.ingest.lane;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.ingest.link.Inbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores batches however long it takes: waits for a database that is away, asks it what became of an attempt whose
 * outcome nobody knows, reads again what others wrote first, and finds the one message that cannot be stored. Of the
 * lane's thread.
 */
final class PatientStore {

    private static final Logger log = LoggerFactory.getLogger(PatientStore.class);
    private static final long FIRST_BACKOFF_MILLIS = 100;
    private static final long LONGEST_BACKOFF_MILLIS = 5_000;
    private static final long COMMITTED = -1;

    private final int lane;
    private final Lane.Tools tools;
    private final Map<Integer, HeldShard> held;
    private final BooleanSupplier stopping;
    private final FrameReplies replies;
    private final Pace pace;
    private @Nullable Long registryPosition;
    private volatile long renewedAt;

    PatientStore(int lane, Lane.Tools tools, Map<Integer, HeldShard> held, BooleanSupplier stopping) {
        this.lane = lane;
        this.tools = tools;
        this.held = held;
        this.pace = new Pace(tools.settings());
        this.stopping = stopping;
        this.replies = new FrameReplies(tools.clock(), tools.subscription()::publish);
    }

    Batch emptyBatch() {
        return new Batch(
                tools.area(),
                tools.decoder(),
                held.values().stream().collect(Collectors.toMap(shard -> shard.shard, shard -> shard.state)),
                tools.books(),
                pace.draft());
    }

    /** Up to where the registry was taken up; stored with the next batch. */
    void takenUp(long position) {
        registryPosition = position;
    }

    @Nullable
    Long position() {
        return registryPosition;
    }

    void forgetPosition() {
        registryPosition = null;
    }

    /** When the leases were last renewed, {@link System#nanoTime}. Any thread. */
    long renewedAt() {
        return renewedAt;
    }

    void renewed() {
        renewedAt = System.nanoTime();
    }

    /** Stores what is not from messages. */
    void store(Consumer<Batch> fill) throws InterruptedException {
        Supplier<Batch> refill = () -> {
            Batch batch = emptyBatch();
            fill.accept(batch);
            return batch;
        };
        attempt(refill, refill.get());
    }

    /** Stores the batch's messages and acknowledges them; what cannot be stored goes to quarantine alone. */
    void store(Batch batch) throws InterruptedException {
        List<Inbound> messages = List.copyOf(batch.messages());
        if (attempt(() -> batchOf(messages), batch)) {
            return;
        }
        if (messages.size() > 1) {
            int half = messages.size() / 2;
            store(batchOf(messages.subList(0, half)));
            store(batchOf(messages.subList(half, messages.size())));
        } else {
            log.error(
                    "lane={} message=not-storable topic={}",
                    lane,
                    messages.get(0).topic());
            store((Consumer<Batch>) empty -> empty.addPoison(messages.get(0)));
        }
    }

    /** Stores the batch, however long it takes; false when one of its messages cannot be stored. */
    private boolean attempt(Supplier<Batch> refill, Batch batch) throws InterruptedException {
        long backoff = FIRST_BACKOFF_MILLIS;
        Batch current = batch;
        while (true) {
            long began = System.nanoTime();
            BatchStore.Attempt attempt = tools.store().new Attempt(current, held, lane);
            try {
                attempt.run(registryPosition);
                settled(current, began);
                return true;
            } catch (LeaseLost lost) {
                throw lost;
            } catch (RuntimeException failure) {
                SqlStates.Trouble trouble = SqlStates.troubleOf(failure);
                log.warn(
                        "lane={} batch=failed messages={} trouble={} {}",
                        lane,
                        current.messages().size(),
                        trouble,
                        SqlStates.describe(failure));
                log.debug("lane={} failure", lane, failure);
                tools.meters().batchFailed(trouble, failure);
                if (trouble == SqlStates.Trouble.POISON && current.hasReadableMessages()) {
                    return false;
                }
                backoff = waitForDatabase(attempt, current, began, backoff, trouble);
                if (backoff == COMMITTED) {
                    return true;
                }
            }
            current = refill.get();
        }
    }

    /** Waits until the database answers; {@link #COMMITTED} when it then says that the attempt had committed. */
    private long waitForDatabase(
            BatchStore.Attempt attempt, Batch batch, long began, long backoff, SqlStates.Trouble trouble)
            throws InterruptedException {
        long wait = backoff;
        while (true) {
            if (stopping.getAsBoolean()) {
                throw new InterruptedException("stopped while the database was away");
            }
            Thread.sleep(wait);
            wait = Math.min(wait * 2, LONGEST_BACKOFF_MILLIS);
            try {
                if (attempt.committedAfterAll()) {
                    settled(batch, began);
                    return COMMITTED;
                }
                if (trouble == SqlStates.Trouble.CONFLICT) {
                    reload();
                }
                return wait;
            } catch (RuntimeException stillAway) {
                log.warn("lane={} database=away {}", lane, SqlStates.describe(stillAway));
            }
        }
    }

    private void reload() {
        held.replaceAll((shard, before) -> tools.states().load(shard, before.epoch));
    }

    private void settled(Batch batch, long began) {
        renewed();
        registryPosition = null;
        tools.subscription().acknowledge(batch.messages());
        replies.send(batch.framesToAnswer());
        batch.tooFast()
                .forEach((device, count) ->
                        tools.refusals().record(RefusalKind.RATE_LIMITED, device, null, null, count));
        tools.meters().committed(batch, System.nanoTime() - began, tools.clock().instant());
    }

    /** A batch of these messages, where those on which our own code fails are put aside unread. */
    Batch batchOf(List<Inbound> messages) {
        Set<Inbound> poison = Collections.newSetFromMap(new IdentityHashMap<>());
        while (true) {
            Batch batch = emptyBatch();
            try {
                for (Inbound message : messages) {
                    if (poison.contains(message)) {
                        batch.addPoison(message);
                    } else {
                        batch.add(message);
                    }
                }
                return batch;
            } catch (PoisonMessage failed) {
                log.error(
                        "lane={} message=failed topic={}",
                        lane,
                        failed.message().topic(),
                        failed.getCause());
                poison.add(failed.message());
            }
        }
    }
}
