package org.scenicwatch.dashboard.history;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What both variants do alike: write by {@code unnest}, read raw or in spans. */
abstract class JdbcHistory implements HistoryStore {

    private static final Logger log = LoggerFactory.getLogger(JdbcHistory.class);

    /** Rows of one statement: more gain nothing and hold the memory of the arrays. */
    private static final int ROWS_PER_STATEMENT = 10_000;

    /** How far readings may be late before they cost a row of each roll-up of their own. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    /** A batch of the history may take some seconds when it works off a backlog. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** For what can as well be done an hour later. */
    private static final Duration BUSY = Duration.ofSeconds(3);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Comparator<Row> BY_KEY =
            Comparator.comparingInt(Row::device).thenComparingInt(Row::metric).thenComparingLong(Row::atMillis);

    protected final JdbcTemplate jdbc;
    protected final TransactionTemplate own;
    protected final HistorySettings settings;
    protected final Clock clock;

    private final RollUps rollUps;
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final HistoryKeys devices;
    private final HistoryKeys metrics;
    private final HistoryScan scan;
    private final OffsetDateTime origin;

    JdbcHistory(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HistorySettings settings,
            Clock clock,
            ZoneId site) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
        this.rollUps = new RollUps(jdbc, own);
        this.devices = new HistoryKeys("history_device", jdbc, transactions);
        this.metrics = new HistoryKeys("history_metric", jdbc, transactions);
        this.scan = new HistoryScan(jdbc, own, devices, metrics);
        this.origin = LocalDate.of(2020, 1, 1).atStartOfDay(site).toOffsetDateTime();
    }

    /** One row as the table has it. */
    record Row(int device, int metric, long atMillis, double value, int quality) {}

    @Override
    public final void prepare() {
        own.executeWithoutResult(status -> {
            jdbc.execute(HistorySql.LOCK);
            jdbc.execute(HistorySql.KEYS);
            makeTables();
            if (writesRollups()) {
                rollUps.prepare(clock.instant());
            }
        });
        upkeep();
    }

    @Override
    public final int write(Collection<Reading> readings) {
        long oldest = oldestKept(settings.rawDays()).toEpochMilli();
        List<Reading> kept = readings.stream()
                .filter(reading -> reading.atMillis() >= oldest)
                .toList();
        if (kept.isEmpty()) {
            return 0;
        }
        makeRoomFor(daysOf(kept));
        List<Row> rows = sorted(kept);
        if (!writesRollups()) {
            return store(rows);
        }
        RollUps.Marks marks = rollUps.hold();
        Map<Boolean, List<Row>> byLate =
                rows.stream().collect(Collectors.partitioningBy(row -> marks.isLate(row.atMillis())));
        int fresh = store(byLate.getOrDefault(false, List.of()))
                + insert(
                        byLate.getOrDefault(true, List.of()),
                        HistorySql.WRITE_LATE,
                        utc(marks.minute()),
                        utc(marks.hour()));
        rows.stream().mapToLong(Row::atMillis).max().ifPresent(this::heardOf);
        return fresh;
    }

    /** A clock that is ahead must not carry the marks into the future. */
    private void heardOf(long atMillis) {
        newest.accumulateAndGet(Math.min(atMillis, clock.millis()), Math::max);
    }

    @Override
    public final void rollUp() {
        long latest = newest.get();
        if (writesRollups() && latest != Long.MIN_VALUE) {
            rollUps.advance(Instant.ofEpochMilli(latest).minus(SETTLED), PATIENCE);
        }
    }

    /**
     * Makes the roll-ups of all that is too old, then drops it. That locks out readers and writers for a moment and waits for
     * them a few seconds at most: a writer may itself be waiting for the history's lock, held here, to make room.
     */
    protected final void retain(Runnable drop) {
        try {
            if (writesRollups()) {
                rollUps.advance(oldestKept(settings.rawDays()), BUSY);
            }
            own.executeWithoutResult(status -> {
                jdbc.execute("set local lock_timeout = " + BUSY.toMillis());
                jdbc.execute(HistorySql.LOCK);
                drop.run();
            });
        } catch (DataAccessException e) {
            log.warn("history retention=postponed reason=\"the tables are busy\"");
        }
    }

    @Override
    public final void clear() {
        truncate();
        if (writesRollups()) {
            rollUps.restart(oldestKept(settings.rawDays()));
        }
        newest.set(Long.MIN_VALUE);
    }

    /** Sorted by key, so that two writers meet in one order; of two equal keys the first, which the stable sort keeps first. */
    private List<Row> sorted(List<Reading> readings) {
        devices.makeAll(readings, Reading::device);
        metrics.makeAll(readings, Reading::series);
        List<Row> rows = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            rows.add(new Row(
                    devices.keyOf(reading.device()),
                    metrics.keyOf(reading.series()),
                    reading.atMillis(),
                    reading.value(),
                    reading.quality()));
        }
        rows.sort(BY_KEY);
        return onceEach(rows);
    }

    private static List<Row> onceEach(List<Row> sorted) {
        List<Row> rows = new ArrayList<>(sorted.size());
        Row last = null;
        for (Row row : sorted) {
            if (last == null || BY_KEY.compare(last, row) != 0) {
                rows.add(row);
            }
            last = row;
        }
        return rows;
    }

    /**
     * Copies the rows, which costs the server less than half of what an insert does. A copy ends at a row that is there
     * already, which happens when events are read again; then they are inserted past those that are there.
     */
    private int store(List<Row> rows) {
        int fresh = 0;
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            List<Row> part = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
            fresh += CopiedRows.copy(jdbc, part) ? part.size() : insertAtOnce(part, HistorySql.WRITE);
        }
        return fresh;
    }

    private int insert(List<Row> rows, String statement, Object... more) {
        int fresh = 0;
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            fresh +=
                    insertAtOnce(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT)), statement, more);
        }
        return fresh;
    }

    private int insertAtOnce(List<Row> rows, String statement, Object... more) {
        var device = new int[rows.size()];
        var metric = new short[rows.size()];
        var at = new long[rows.size()];
        var value = new double[rows.size()];
        var quality = new short[rows.size()];
        for (int i = 0; i < device.length; i++) {
            Row row = rows.get(i);
            device[i] = row.device();
            metric[i] = (short) row.metric();
            at[i] = row.atMillis();
            value[i] = row.value();
            quality[i] = (short) row.quality();
        }
        List<Object> parameters =
                new ArrayList<>(List.of(array(device), array(metric), array(at), array(value), array(quality)));
        parameters.addAll(List.of(more));
        Long fresh = jdbc.queryForObject(statement, Long.class, parameters.toArray());
        return fresh == null ? 0 : fresh.intValue();
    }

    private static SqlParameterValue array(Object values) {
        return new SqlParameterValue(Types.ARRAY, values);
    }

    @Override
    public final List<HistoryPoint> raw(String device, String metric, Instant from, Instant to, int limit) {
        return jdbc.query(
                HistorySql.RAW,
                (row, n) -> new HistoryPoint(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getDouble(2), row.getInt(3)),
                devices.keyOf(device),
                metrics.keyOf(metric),
                utc(from),
                utc(to),
                limit);
    }

    @Override
    public final boolean scan(
            Collection<String> deviceIds,
            Collection<String> metricNames,
            Instant from,
            Instant to,
            HistoryReader reader) {
        return scan.scan(deviceIds, metricNames, from, to, reader);
    }

    @Override
    public final long count(Collection<String> deviceIds, Collection<String> metricNames, Instant from, Instant to) {
        return scan.count(deviceIds, metricNames, from, to, writesRollups());
    }

    @Override
    public final Instant keptFrom() {
        return oldestKept(settings.rawDays());
    }

    @Override
    public final List<HistoryBucket> buckets(String device, String metric, Instant from, Instant to, Duration every) {
        long width = every.toMillis();
        if (width <= 0) {
            throw new IllegalArgumentException("every must be at least one millisecond: " + every);
        }
        Source source = sourceFor(width);
        List<Object> series = List.of(
                devices.keyOf(device),
                metrics.keyOf(metric),
                utc(startOfSpan(from, width)),
                utc(endOfSpan(to, source.grain())));
        List<Object> parameters = new ArrayList<>(List.of(width, origin));
        for (int i = 0; i < source.parts(); i++) {
            parameters.addAll(series);
        }
        return jdbc.query(
                source.statement(),
                (row, n) -> new HistoryBucket(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getLong(5)),
                parameters.toArray());
    }

    /** Where spans come from: a statement that is given the series {@code parts} times, and the width of its rows. */
    private record Source(String statement, int parts, Duration grain) {}

    private Source sourceFor(long widthMillis) {
        if (widthMillis % HOUR.toMillis() == 0) {
            return writesRollups()
                    ? new Source(HistorySql.BUCKETS_OF_HOURS, 3, HOUR)
                    : new Source(HistorySql.bucketsOf("reading_hour"), 1, HOUR);
        }
        if (widthMillis % MINUTE.toMillis() == 0) {
            return writesRollups()
                    ? new Source(HistorySql.BUCKETS_OF_MINUTES, 2, MINUTE)
                    : new Source(HistorySql.bucketsOf("reading_minute"), 1, MINUTE);
        }
        return new Source(HistorySql.BUCKETS_OF_RAW, 1, Duration.ofMillis(1));
    }

    /** A row of a roll-up counts whole when it begins in the range, so the readings of such a row do, too. */
    private static Instant endOfSpan(Instant to, Duration grain) {
        long width = grain.toMillis();
        return Instant.ofEpochMilli(-Math.floorDiv(-to.toEpochMilli(), width) * width);
    }

    private Instant startOfSpan(Instant from, long widthMillis) {
        long start = origin.toInstant().toEpochMilli();
        return Instant.ofEpochMilli(start + Math.floorDiv(from.toEpochMilli() - start, widthMillis) * widthMillis);
    }

    private static Set<LocalDate> daysOf(List<Reading> readings) {
        Set<LocalDate> days = new HashSet<>();
        long last = Long.MIN_VALUE;
        for (Reading reading : readings) {
            long day = Math.floorDiv(reading.atMillis(), Duration.ofDays(1).toMillis());
            // Nearly always the day of the reading before.
            if (day != last) {
                days.add(LocalDate.ofEpochDay(day));
                last = day;
            }
        }
        return days;
    }

    /** The start (UTC) of the oldest day that is kept for {@code days}. */
    protected final Instant oldestKept(int days) {
        return today().minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    protected final LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    protected static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Makes this variant's tables, inside a transaction that holds the lock. */
    protected abstract void makeTables();

    /** Sees to it that rows of these days (UTC) find a place. */
    protected abstract void makeRoomFor(Set<LocalDate> days);

    /** Empties this variant's tables, in the caller's transaction. */
    protected abstract void truncate();

    /** Whether the roll-ups are ours to make. */
    protected abstract boolean writesRollups();
}
