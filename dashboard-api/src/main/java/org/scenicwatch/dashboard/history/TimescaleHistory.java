package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The history on TimescaleDB. Under the full licence the server keeps the roll-ups, compresses and drops by its own
 * jobs; the Apache build has hypertables only, so the roll-ups are our own and {@link #upkeep()} drops.
 */
final class TimescaleHistory extends JdbcHistory {

    private static final int LATE_DAYS = 7;

    private final boolean full;
    private final String version;

    TimescaleHistory(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HistorySettings settings,
            Clock clock,
            ZoneId site) {
        super(jdbc, transactions, settings, clock, site);
        this.full = "timescale".equals(jdbc.queryForObject(TimescaleSql.LICENCE, String.class));
        this.version = String.valueOf(jdbc.queryForObject(TimescaleSql.VERSION, String.class));
    }

    @Override
    protected void makeTables() {
        jdbc.execute(HistorySql.READING);
        jdbc.execute(TimescaleSql.hypertable("reading", "ts", settings.chunkHours() + " hours"));
        if (full) {
            jdbc.execute(TimescaleSql.MINUTE_AGGREGATE);
            jdbc.execute(TimescaleSql.HOUR_AGGREGATE);
            String start = Math.min(LATE_DAYS + 1, settings.rawDays() - 1) + " days";
            jdbc.execute(TimescaleSql.refresh("reading_minute", start, "1 minute", "1 minute"));
            jdbc.execute(TimescaleSql.refresh("reading_hour", start, "1 hour", "10 minutes"));
            jdbc.execute(TimescaleSql.COMPRESSED);
            jdbc.execute(TimescaleSql.compressAfter(LATE_DAYS));
            jdbc.execute(TimescaleSql.keep("reading", settings.rawDays()));
            jdbc.execute(TimescaleSql.keep("reading_minute", settings.minuteDays()));
            jdbc.execute(TimescaleSql.keep("reading_hour", settings.hourDays()));
        } else {
            jdbc.execute(HistorySql.rollup("reading_minute"));
            jdbc.execute(TimescaleSql.hypertable("reading_minute", "bucket", "1 day"));
            jdbc.execute(HistorySql.rollup("reading_hour"));
            jdbc.execute(TimescaleSql.hypertable("reading_hour", "bucket", "30 days"));
        }
    }

    @Override
    protected void makeRoomFor(Set<LocalDate> days) {
        // Chunks come by themselves.
    }

    @Override
    public void upkeep() {
        if (!full) {
            retain(() -> {
                jdbc.execute(TimescaleSql.dropChunks("reading", settings.rawDays()));
                jdbc.execute(TimescaleSql.dropChunks("reading_minute", settings.minuteDays()));
                jdbc.execute(TimescaleSql.dropChunks("reading_hour", settings.hourDays()));
            });
        }
    }

    @Override
    protected boolean writesRollups() {
        return !full;
    }

    @Override
    protected void truncate() {
        jdbc.execute("truncate reading");
        jdbc.execute("truncate reading_minute");
        jdbc.execute("truncate reading_hour");
    }

    @Override
    public String variant() {
        return "TimescaleDB " + version
                + (full
                        ? ": hypertable, continuous aggregates, compression, retention jobs"
                        : " (Apache build): hypertable, own roll-ups, retention by drop_chunks");
    }
}
