package org.scenicwatch.ingest.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.watch.BrokerFigures.Figure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the broker's figures every few seconds and keeps what it threw away. */
public final class BrokerWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
    /** As late to start and as early to stop as ingest: the broker is there in between. */
    private static final int PHASE = Integer.MAX_VALUE - 10;

    private final BrokerFigures figures;
    private final BrokerWatchTable table;
    private final TransactionManager transactions;
    private final BooleanSupplier ours;
    private final Duration period;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private volatile List<Figure> last = List.of();

    /**
     * A watch that is not yet started.
     *
     * @param ours whether this node is the one that takes devices' messages: of two that look at one broker, only one may
     *     keep its figures, or an older look of the other would pass for a restart
     */
    BrokerWatch(
            BrokerFigures figures,
            BrokerWatchTable table,
            TransactionManager transactions,
            BooleanSupplier ours,
            Duration period,
            Clock clock) {
        this.figures = figures;
        this.table = table;
        this.transactions = transactions;
        this.ours = ours;
        this.period = period;
        this.clock = clock;
    }

    /** Messages that the brokers threw away since their start; 0 when they do not tell. Any thread. */
    double dropped() {
        return last.stream()
                .mapToLong(figure -> figure.dropped() == null ? 0 : figure.dropped())
                .sum();
    }

    /** Messages that the brokers hold; not a number when they do not tell. Any thread. */
    double held() {
        List<Long> told = last.stream()
                .map(Figure::held)
                .filter(java.util.Objects::nonNull)
                .toList();
        return told.isEmpty()
                ? Double.NaN
                : told.stream().mapToLong(Long::longValue).sum();
    }

    private void look() {
        try {
            List<Figure> found = figures.now();
            last = found;
            if (!found.isEmpty() && ours.getAsBoolean()) {
                found.forEach(this::keep);
            }
        } catch (RuntimeException e) {
            // The counter goes on at the broker: what is missed now is kept at the next look.
            log.warn("broker_watch=failed type={}", e.getClass().getName());
        }
    }

    private void keep(Figure figure) {
        long[] risen = {0};
        transactions.executeInTransaction(() -> risen[0] = table.take(figure, clock.instant()));
        if (risen[0] > 0) {
            log.error("broker={} messages_dropped={}", figure.broker(), risen[0]);
        }
    }

    @Override
    public synchronized void start() {
        figures.open();
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread looking = new Thread(task, "broker-watch");
            looking.setDaemon(true);
            return looking;
        });
        thread = made;
        var unused = made.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService ending = thread;
        thread = null;
        if (ending != null) {
            ending.shutdown();
            try {
                // A look that has begun holds a connection to the database.
                if (!ending.awaitTermination(5, TimeUnit.SECONDS)) {
                    ending.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        figures.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
