package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The history on plain PostgreSQL: a partition per day, made ahead by {@link #upkeep()} and on demand for late rows;
 * own roll-ups; retention by dropping partitions.
 */
final class PlainHistory extends JdbcHistory {

    private static final int DAYS_AHEAD = 3;

    /** By time alone, for rolling up: small, and good as long as rows come about in the order of time. */
    private static final Map<String, String> TIME_INDEXES = Map.of(
            "reading_ts", "reading using brin (ts)",
            "reading_minute_bucket", "reading_minute using brin (bucket)");

    private final List<DatedPartitions> tables;

    PlainHistory(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HistorySettings settings,
            Clock clock,
            ZoneId site) {
        super(jdbc, transactions, settings, clock, site);
        this.tables = List.of(
                new DatedPartitions(jdbc, "reading", DatedPartitions.Width.DAY, settings.rawDays()),
                new DatedPartitions(jdbc, "reading_minute", DatedPartitions.Width.DAY, settings.minuteDays()),
                new DatedPartitions(jdbc, "reading_hour", DatedPartitions.Width.MONTH, settings.hourDays()));
    }

    @Override
    protected void makeTables() {
        jdbc.execute(HistorySql.READING + "partition by range (ts)");
        jdbc.execute(HistorySql.rollup("reading_minute") + "partition by range (bucket)");
        jdbc.execute(HistorySql.rollup("reading_hour") + "partition by range (bucket)");
        TIME_INDEXES.forEach(this::makeIndex);
    }

    /** {@code if not exists} would lock every partition against its writers before it finds the index there. */
    private void makeIndex(String name, String on) {
        Boolean missing = jdbc.queryForObject("select to_regclass(?) is null", Boolean.class, name);
        if (Boolean.TRUE.equals(missing)) {
            jdbc.execute("create index " + name + " on " + on);
        }
    }

    @Override
    protected void makeRoomFor(Set<LocalDate> days) {
        if (tables.stream().allMatch(table -> table.haveAll(days))) {
            return;
        }
        // In a transaction of its own: the partition stays even when the batch that needed it is rolled back.
        own.executeWithoutResult(status -> {
            jdbc.execute(HistorySql.LOCK);
            tables.forEach(table -> table.make(days));
        });
    }

    @Override
    public void upkeep() {
        LocalDate today = today();
        makeRoomFor(Set.copyOf(today.datesUntil(today.plusDays(DAYS_AHEAD)).toList()));
        retain(() -> {
            TIME_INDEXES.keySet().forEach(this::summarizeAlong);
            tables.forEach(table -> table.dropOlder(today));
        });
    }

    /** Has each partition's index follow its rows; by default it waits for the next vacuum, and rolling up reads all since. */
    private void summarizeAlong(String index) {
        jdbc.queryForList(HistorySql.NOT_SUMMARIZED, String.class, index)
                .forEach(name -> jdbc.execute("alter index " + name + " set (autosummarize = on)"));
    }

    @Override
    protected boolean writesRollups() {
        return true;
    }

    @Override
    protected void truncate() {
        jdbc.execute("truncate reading, reading_minute, reading_hour");
    }

    @Override
    public String variant() {
        return "plain PostgreSQL: daily partitions, own roll-ups";
    }
}
