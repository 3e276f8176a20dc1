package org.scenicwatch.ingest.lane;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that owns whole shards. It acquires their leases, brings their state back, and then turns messages into
 * stored batches until it is stopped or loses a lease. A database that is away makes it wait, nothing else.
 */
final class Lane implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final long IDLE_MILLIS = 200;
    private static final long FIRST_BACKOFF_MILLIS = 100;
    private static final long LONGEST_BACKOFF_MILLIS = 5_000;

    /** What a lane works with; the same for all lanes. */
    record Tools(
            String area,
            IngestSettings settings,
            MessageDecoder decoder,
            RuleBooks books,
            ShardLeases leases,
            ShardStates states,
            BatchStore store,
            IngestTables tables,
            TransactionManager transactions,
            Subscription subscription,
            IngestMeters meters,
            Clock clock) {}

    private final int number;
    private final List<Integer> shards;
    private final Tools tools;
    private final LinkedBlockingQueue<Object> queue;
    private final Map<Integer, HeldShard> held = new TreeMap<>();

    private volatile boolean stopping;
    private volatile boolean ready;
    private volatile int lives;
    private @Nullable Object stashed;
    private @Nullable Long registryPosition;
    private long renewedAt;
    private long snapshotAt;

    Lane(int number, List<Integer> shards, int capacity, Tools tools) {
        this.number = number;
        this.shards = shards;
        this.tools = tools;
        this.queue = new LinkedBlockingQueue<>(capacity);
    }

    Collection<Integer> shards() {
        return shards;
    }

    /** Whether the lane holds its shards and takes messages. Any thread. */
    boolean ready() {
        return ready;
    }

    /** How often the lane has acquired its shards: news and messages of an earlier life are lost. Any thread. */
    int lives() {
        return lives;
    }

    /** How many messages wait. Any thread. */
    int depth() {
        return queue.size();
    }

    /** Takes a message at once or not at all. Any thread. */
    boolean offer(Inbound message) {
        return queue.offer(message);
    }

    /** Takes news of the registry, waiting for room. Any thread. */
    void put(RegistryNews news) throws InterruptedException {
        queue.put(news);
    }

    /** Forgets what waits: the line is closed, the broker delivers it again. Any thread. */
    void clear() {
        queue.clear();
    }

    /** Asks the lane to store what it has begun, save its state and end. Any thread. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        long backoff = FIRST_BACKOFF_MILLIS;
        while (!stopping) {
            try {
                if (ready) {
                    step();
                } else {
                    acquire();
                }
                backoff = FIRST_BACKOFF_MILLIS;
            } catch (LeaseLost lost) {
                log.warn("lane={} lease=lost detail={}", number, lost.getMessage());
                giveUp();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException failure) {
                log.warn("lane={} step=failed {}", number, SqlStates.describe(failure));
                log.debug("lane={} failure", number, failure);
                pause(backoff);
                backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MILLIS);
            }
        }
        saveAndRelease();
        ready = false;
    }

    private void acquire() throws InterruptedException {
        tools.states().readRuleBooks();
        for (int shard : shards) {
            if (!held.containsKey(shard)) {
                Optional<Long> epoch = tools.leases().acquire(shard);
                if (epoch.isEmpty()) {
                    Thread.sleep(1_000);
                    return;
                }
                held.put(shard, tools.states().load(shard, epoch.get()));
            }
        }
        // What was waiting belongs to an earlier life of this lane.
        stashed = null;
        registryPosition = null;
        snapshotAt = System.nanoTime();
        renew();
        lives = lives + 1;
        ready = true;
    }

    private void giveUp() {
        ready = false;
        held.clear();
        queue.clear();
    }

    private void step() throws InterruptedException {
        Object first = stashed == null ? queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) : stashed;
        stashed = null;
        if (first instanceof RegistryNews news) {
            takeUp(news);
        } else if (first instanceof Inbound message) {
            storeSurely(collect(message));
        }
        keepHouse();
    }

    private Batch collect(Inbound first) throws InterruptedException {
        Batch batch = emptyBatch();
        batch.add(first);
        long closesAt = System.nanoTime() + tools.settings().batchAge().toNanos();
        while (batch.messages().size() < tools.settings().batchSize()) {
            // A signal closes the batch at once: only what is here already still joins it.
            long wait = batch.hasSignals() || stopping ? 0 : closesAt - System.nanoTime();
            Object next = wait > 0 ? queue.poll(wait, TimeUnit.NANOSECONDS) : queue.poll();
            if (next instanceof Inbound message) {
                batch.add(message);
            } else {
                stashed = next;
                break;
            }
            if (wait <= 0 && !batch.hasSignals() && !stopping) {
                break;
            }
        }
        return batch;
    }

    private void takeUp(RegistryNews news) throws InterruptedException {
        registryPosition = news.position();
        if (!news.isEmpty()) {
            storeNews(news);
        }
    }

    private void storeNews(RegistryNews news) throws InterruptedException {
        Function<Batch, Batch> fill = batch -> {
            Map<Integer, List<AppliedDevice>> byShard = news.devicesByShard();
            batch.shards().forEach(shard -> {
                shard.register(byShard.getOrDefault(shard.shard(), List.of()));
                shard.rules(news.rulesVersion());
            });
            return batch;
        };
        storeWith(fill, fill.apply(emptyBatch()));
    }

    private void storeSurely(Batch batch) throws InterruptedException {
        List<Inbound> messages = List.copyOf(batch.messages());
        boolean poison = !storeWith(
                empty -> {
                    messages.forEach(empty::add);
                    return empty;
                },
                batch);
        if (!poison) {
            return;
        }
        if (messages.size() > 1) {
            int half = messages.size() / 2;
            storeSurely(batchOf(messages.subList(0, half)));
            storeSurely(batchOf(messages.subList(half, messages.size())));
        } else {
            log.error(
                    "lane={} message=not-storable topic={}",
                    number,
                    messages.get(0).topic());
            Inbound message = messages.get(0);
            storeWith(
                    empty -> {
                        empty.addPoison(message);
                        return empty;
                    },
                    poisonBatch(message));
        }
    }

    /** Stores the batch, however long it takes; false when one of its messages cannot be stored. */
    private boolean storeWith(Function<Batch, Batch> refill, Batch batch) throws InterruptedException {
        long backoff = FIRST_BACKOFF_MILLIS;
        Batch current = batch;
        while (true) {
            long began = System.nanoTime();
            BatchStore.Attempt attempt = tools.store().new Attempt(current, held, number);
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
                        number,
                        current.messages().size(),
                        trouble,
                        SqlStates.describe(failure));
                log.debug("lane={} failure", number, failure);
                tools.meters().batchFailed(trouble);
                if (trouble == SqlStates.Trouble.POISON && !current.messages().isEmpty()) {
                    return false;
                }
                backoff = waitForDatabase(attempt, current, began, backoff, trouble);
                if (backoff < 0) {
                    return true;
                }
            }
            current = refill.apply(emptyBatch());
        }
    }

    /** Waits until the database answers; negative when it then says that the attempt had committed. */
    private long waitForDatabase(
            BatchStore.Attempt attempt, Batch batch, long began, long backoff, SqlStates.Trouble trouble)
            throws InterruptedException {
        long wait = backoff;
        while (true) {
            if (stopping) {
                throw new InterruptedException("stopped while the database was away");
            }
            Thread.sleep(wait);
            wait = Math.min(wait * 2, LONGEST_BACKOFF_MILLIS);
            try {
                if (attempt.committedAfterAll()) {
                    settled(batch, began);
                    return -1;
                }
                if (trouble == SqlStates.Trouble.CONFLICT) {
                    reload();
                }
                return wait;
            } catch (RuntimeException stillAway) {
                log.warn("lane={} database=away {}", number, SqlStates.describe(stillAway));
            }
        }
    }

    private void reload() {
        for (int shard : shards) {
            HeldShard before = held.get(shard);
            if (before != null) {
                held.put(shard, tools.states().load(shard, before.epoch));
            }
        }
    }

    private void settled(Batch batch, long began) {
        renewedAt = System.nanoTime();
        registryPosition = null;
        batch.messages().forEach(tools.subscription()::acknowledge);
        tools.meters().committed(batch, System.nanoTime() - began, tools.clock().instant());
    }

    private void keepHouse() {
        long now = System.nanoTime();
        IngestSettings settings = tools.settings();
        long age = now - snapshotAt;
        boolean full =
                held.values().stream().anyMatch(shard -> shard.head - shard.snapshotHead >= settings.snapshotEvents());
        if (full || age >= settings.snapshotAge().toNanos()) {
            save();
        } else if (now - renewedAt >= settings.leaseRenew().toNanos()) {
            renew();
        }
    }

    private void renew() {
        tools.transactions().executeInTransaction(() -> tools.leases().fence(held.values(), Map.of()));
        renewedAt = System.nanoTime();
    }

    private void save() {
        List<HeldShard> changed = held.values().stream()
                .filter(shard -> shard.head > shard.snapshotHead)
                .toList();
        Long position = registryPosition;
        tools.transactions().executeInTransaction(() -> {
            tools.leases().fence(held.values(), Map.of());
            changed.forEach(tools.states()::save);
            if (position != null) {
                shards.forEach(shard -> tools.tables().rememberPosition(tools.area(), shard, position));
            }
        });
        changed.forEach(shard -> shard.snapshotHead = shard.head);
        registryPosition = null;
        renewedAt = System.nanoTime();
        snapshotAt = renewedAt;
        if (!changed.isEmpty()) {
            log.debug(
                    "lane={} snapshot={}",
                    number,
                    changed.stream().map(s -> s.shard).collect(Collectors.toList()));
        }
    }

    private void saveAndRelease() {
        if (!ready) {
            return;
        }
        try {
            save();
            held.values().forEach(tools.leases()::release);
        } catch (RuntimeException failure) {
            log.warn("lane={} release=failed {}", number, SqlStates.describe(failure));
        }
    }

    private Batch emptyBatch() {
        return new Batch(
                tools.area(),
                tools.decoder(),
                held.values().stream().collect(Collectors.toMap(shard -> shard.shard, shard -> shard.state)),
                tools.books());
    }

    private Batch batchOf(List<Inbound> messages) {
        Batch batch = emptyBatch();
        messages.forEach(batch::add);
        return batch;
    }

    private Batch poisonBatch(Inbound message) {
        Batch batch = emptyBatch();
        batch.addPoison(message);
        return batch;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
