package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The history on plain PostgreSQL: a partition per day, made ahead by {@link #upkeep()} and on demand for late rows;
 * own roll-ups; retention by dropping partitions.
 */
final class PlainHistory extends JdbcHistory {

    private static final Logger log = LoggerFactory.getLogger(PlainHistory.class);
    private static final int DAYS_AHEAD = 3;

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
        jdbc.execute("create index if not exists reading_ts on reading using brin (ts) with (autosummarize = on)");
        jdbc.execute(HistorySql.rollup("reading_minute") + "partition by range (bucket)");
        jdbc.execute("create index if not exists reading_minute_bucket on reading_minute"
                + " using brin (bucket) with (autosummarize = on)");
        jdbc.execute(HistorySql.rollup("reading_hour") + "partition by range (bucket)");
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
        drop(today);
    }

    /**
     * Dropping locks out readers and writers of the parent for a moment. It waits for them a few seconds at most: a
     * writer may itself be waiting for the history's lock, held here, to make room.
     */
    private void drop(LocalDate today) {
        try {
            rollUpBefore(oldestKept(settings.rawDays()));
            own.executeWithoutResult(status -> {
                jdbc.execute("set local lock_timeout = '3s'");
                jdbc.execute(HistorySql.LOCK);
                tables.forEach(table -> table.dropOlder(today));
            });
        } catch (DataAccessException e) {
            log.warn("history retention=postponed reason=\"the tables are busy\"");
        }
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
