package org.scenicwatch.ingest.lane;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.identity.CredentialRefusals;
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
    private static final long BETWEEN_TIMES_MILLIS = 1_000;
    private static final int GOOD_SIZE = 250;
    private static final long ASK_AGAIN_MILLIS = 500;
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
            CredentialRefusals refusals,
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
    private boolean carrying;
    /** When the oldest message of the batch in hand was heard; 0: there is none. */
    private volatile long inHand;

    private final PatientStore store;
    private final BooleanSupplier mayHold;
    private final int reserve;
    private final Map<Integer, Long> epochs = new TreeMap<>();
    private long snapshotAt;
    private long lineTold = Subscription.DOWN;
    private long timeTold;

    /**
     * Not yet started.
     *
     * @param reserve room in the queue for what the broker delivers on one connection before an acknowledgement
     * @param mayHold whether the lane may hold shards now: all lanes of a process hold theirs or none, so that two
     *     processes never halve the shards and both wait for the other half
     */
    Lane(int number, List<Integer> shards, int reserve, Tools tools, BooleanSupplier mayHold) {
        this.number = number;
        this.shards = shards;
        this.tools = tools;
        this.reserve = reserve;
        this.mayHold = mayHold;
        // Beside the window of this connection: what earlier connections brought, what came at QoS 0, and news.
        this.queue = new LinkedBlockingQueue<>(reserve * 4);
        this.store = new PatientStore(number, tools, held, () -> stopping);
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

    /** When the oldest message was heard that is not stored yet, epoch milliseconds; 0: there is none. Any thread. */
    long oldestHeard() {
        long hand = inHand;
        return hand == 0 && queue.peek() instanceof Inbound waiting ? waiting.heard() : hand;
    }

    /** How many messages wait. Any thread. */
    int depth() {
        return queue.size();
    }

    /** Takes a message at once or not at all; one that nobody will deliver again leaves room for the others. Any thread. */
    boolean offer(Inbound message) {
        return (message.qos() > 0 || hasRoomForAWindow()) && queue.offer(message);
    }

    /** Takes a message, waiting up to {@code millis} for room; false when there is none by then. Any thread. */
    boolean offer(Inbound message, long millis) {
        try {
            return queue.offer(message, millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether everything fits that the broker may send on a new connection before an acknowledgement. Any thread. */
    boolean hasRoomForAWindow() {
        return queue.remainingCapacity() >= reserve;
    }

    /** Whether the leases are so fresh that no other node can have them. Any thread. */
    boolean isSureOfItsLeases() {
        long age = System.nanoTime() - store.renewedAt();
        return ready && age < tools.settings().leaseTtl().toNanos() / 4 * 3;
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
                if (!mayHold.getAsBoolean()) {
                    letGo();
                } else if (ready) {
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
                if (carrying) {
                    // Messages in hand can neither be stored nor be left unanswered: have them delivered again.
                    giveUp();
                }
                pause(backoff);
                backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MILLIS);
            } catch (Error error) {
                // A dead lane would leave its messages unanswered for ever.
                log.error("lane={} error={}", number, error.getClass().getName(), error);
                giveUp();
                pause(LONGEST_BACKOFF_MILLIS);
            }
        }
        saveAndRelease();
        ready = false;
    }

    private void acquire() throws InterruptedException {
        tools.states().readRuleBooks();
        for (int shard : shards) {
            if (!held.containsKey(shard)) {
                Optional<Long> epoch = tools.leases().acquire(shard, epochs.get(shard));
                if (epoch.isEmpty()) {
                    Thread.sleep(ASK_AGAIN_MILLIS);
                    return;
                }
                epochs.put(shard, epoch.get());
                held.put(shard, tools.states().load(shard, epoch.get()));
            }
        }
        // What was waiting belongs to an earlier life of this lane.
        stashed = null;
        store.forgetPosition();
        lineTold = Subscription.DOWN;
        snapshotAt = System.nanoTime();
        renew();
        lives = lives + 1;
        ready = true;
    }

    /** Gives the shards back at once, so that their next owner need not wait for the leases to run out. */
    private void letGo() throws InterruptedException {
        if (!held.isEmpty()) {
            log.warn("lane={} shards=given-up", number);
            saveAndRelease();
            giveUp();
        }
        Thread.sleep(IDLE_MILLIS);
    }

    private void giveUp() {
        ready = false;
        carrying = false;
        inHand = 0;
        held.clear();
        queue.clear();
    }

    private void step() throws InterruptedException {
        Object first = stashed == null ? queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) : stashed;
        stashed = null;
        if (first instanceof RegistryNews news) {
            takeUp(news);
        } else if (first instanceof Inbound message) {
            carrying = true;
            inHand = message.heard();
            store.store(collect(message));
            carrying = false;
            inHand = 0;
        }
        keepHouse();
    }

    private Batch collect(Inbound first) throws InterruptedException {
        Batch batch = joined(store.emptyBatch(), first);
        long closesAt = System.nanoTime() + tools.settings().batchAge().toNanos();
        while (batch.messages().size() < tools.settings().batchSize()) {
            Object next = queue.poll();
            if (next == null && !isWorthClosing(batch)) {
                next = queue.poll(Math.max(0, closesAt - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            if (!(next instanceof Inbound message)) {
                stashed = next;
                break;
            }
            batch = joined(batch, message);
        }
        return batch;
    }

    /** A signal closes the batch at once, and so does a size that makes good blocks: waiting would gain nothing. */
    private boolean isWorthClosing(Batch batch) {
        return stopping || batch.hasSignals() || batch.messages().size() >= GOOD_SIZE;
    }

    private Batch joined(Batch batch, Inbound message) {
        try {
            batch.add(message);
            return batch;
        } catch (PoisonMessage failed) {
            return store.batchOf(List.copyOf(batch.messages()));
        }
    }

    private void takeUp(RegistryNews news) throws InterruptedException {
        store.takenUp(news.position());
        if (!news.isEmpty()) {
            store.store(batch -> batch.shards().forEach(shard -> {
                shard.register(
                        news.devicesByShard().getOrDefault(shard.shard(), List.of()),
                        news.modesByShard().getOrDefault(shard.shard(), Map.of()));
                shard.rules(news.rulesVersion());
            }));
        }
    }

    /**
     * Lets time pass for detection where something waits for nothing but that. Only while the line stands, and only up to
     * the arrival of what still waits here: silence that is ours says nothing of a device.
     */
    private void tellTheTime() throws InterruptedException {
        long line = tools.subscription().line();
        if (line == Subscription.DOWN) {
            return;
        }
        long now = tools.clock().millis();
        if (line != lineTold) {
            store.store(batch -> batch.shards().forEach(shard -> shard.lineRegained(now)));
            lineTold = line;
        }
        if (Math.abs(now - timeTold) < BETWEEN_TIMES_MILLIS) {
            return;
        }
        long asOf = queue.peek() instanceof Inbound waiting ? Math.min(now, waiting.arrived()) : now;
        if (held.values().stream().anyMatch(shard -> shard.state.isDue(asOf, tools.books()))) {
            timeTold = now;
            store.store(batch -> batch.shards().forEach(shard -> {
                HeldShard known = held.get(shard.shard());
                if (known != null && known.state.isDue(asOf, tools.books())) {
                    shard.timePassed(asOf);
                }
            }));
        }
    }

    private void keepHouse() throws InterruptedException {
        tellTheTime();
        long now = System.nanoTime();
        IngestSettings settings = tools.settings();
        long age = now - snapshotAt;
        boolean full =
                held.values().stream().anyMatch(shard -> shard.head - shard.snapshotHead >= settings.snapshotEvents());
        if (full || age >= settings.snapshotAge().toNanos()) {
            save();
        } else if (now - store.renewedAt() >= settings.leaseRenew().toNanos()) {
            renew();
        }
    }

    private void renew() {
        tools.transactions().executeInTransaction(() -> tools.leases().fence(held.values(), Map.of()));
        store.renewed();
    }

    private void save() {
        List<HeldShard> changed = held.values().stream()
                .filter(shard -> shard.head > shard.snapshotHead)
                .toList();
        Long position = store.position();
        tools.transactions().executeInTransaction(() -> {
            tools.leases().fence(held.values(), Map.of());
            changed.forEach(tools.states()::save);
            if (position != null) {
                shards.forEach(shard -> tools.tables().rememberPosition(tools.area(), shard, position));
            }
        });
        changed.forEach(shard -> shard.snapshotHead = shard.head);
        store.forgetPosition();
        store.renewed();
        snapshotAt = System.nanoTime();
        if (!changed.isEmpty()) {
            log.debug(
                    "lane={} snapshot={}",
                    number,
                    changed.stream().map(s -> s.shard).collect(Collectors.toList()));
        }
    }

    private void saveAndRelease() {
        try {
            if (ready) {
                save();
            }
            held.values().forEach(tools.leases()::release);
        } catch (RuntimeException failure) {
            log.warn("lane={} release=failed {}", number, SqlStates.describe(failure));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
