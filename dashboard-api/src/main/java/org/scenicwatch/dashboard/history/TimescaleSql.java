package org.scenicwatch.dashboard.history;

import java.util.Locale;

/**
 * Every statement that only TimescaleDB (2.18.1 or newer) understands. The functions of the full licence exist in the
 * Apache build too and fail when called, so the caller asks {@link #LICENCE} first.
 */
final class TimescaleSql {

    static final String INSTALLED = "select count(*) from pg_extension where extname = 'timescaledb'";

    /** Whether the server has loaded the library; without that {@link #INSTALL} would cost us the connection. */
    static final String LOADED = "select count(*) from pg_settings where name = 'timescaledb.license'";

    static final String INSTALL = "create extension if not exists timescaledb";

    /** {@code timescale} for the full licence, {@code apache} for the free build. */
    static final String LICENCE = "select current_setting('timescaledb.license', true)";

    static final String VERSION = "select extversion from pg_extension where extname = 'timescaledb'";

    static final String IS_HYPERTABLE =
            "select count(*) from timescaledb_information.hypertables where hypertable_name = 'reading'";

    static String hypertable(String table, String column, String chunk) {
        return String.format(
                Locale.ROOT,
                "select create_hypertable('%s', '%s', chunk_time_interval => interval '%s',"
                        + " create_default_indexes => false, if_not_exists => true)",
                table,
                column,
                chunk);
    }

    /** A roll-up that the server keeps; it shows the newest, not yet materialised rows too. */
    static final String MINUTE_AGGREGATE = """
            create materialized view if not exists reading_minute
            with (timescaledb.continuous, timescaledb.materialized_only = false) as
            select device_key, metric, time_bucket('1 minute', ts) as bucket,
              count(*) as n, sum(value) as sum, min(value) as min, max(value) as max
            from reading group by 1, 2, 3 with no data
            """;

    static final String HOUR_AGGREGATE = """
            create materialized view if not exists reading_hour
            with (timescaledb.continuous, timescaledb.materialized_only = false) as
            select device_key, metric, time_bucket('1 hour', bucket) as bucket,
              sum(n) as n, sum(sum) as sum, min(min) as min, max(max) as max
            from reading_minute group by 1, 2, 3 with no data
            """;

    /** The start lies beyond the week in which late rows are expected and inside the raw retention. */
    static String refresh(String aggregate, String start, String end, String every) {
        return String.format(
                Locale.ROOT,
                "select add_continuous_aggregate_policy('%s', start_offset => interval '%s',"
                        + " end_offset => interval '%s', schedule_interval => interval '%s', if_not_exists => true)",
                aggregate,
                start,
                end,
                every);
    }

    static final String COMPRESSED = """
            alter table reading set (timescaledb.compress,
              timescaledb.compress_segmentby = 'device_key, metric', timescaledb.compress_orderby = 'ts')
            """;

    static String compressAfter(int days) {
        return "select add_compression_policy('reading', interval '" + days + " days', if_not_exists => true)";
    }

    /** Sets the retention anew, so that a changed setting counts. */
    static String keep(String table, int days) {
        return String.format(
                Locale.ROOT,
                "select remove_retention_policy('%1$s', if_exists => true);"
                        + " select add_retention_policy('%1$s', interval '%2$d days')",
                table,
                days);
    }

    static String dropChunks(String table, int days) {
        return "select drop_chunks('" + table + "', older_than => interval '" + days + " days')";
    }

    private TimescaleSql() {}
}
