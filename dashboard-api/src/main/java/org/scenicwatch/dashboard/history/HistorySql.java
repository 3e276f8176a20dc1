package org.scenicwatch.dashboard.history;

/** The statements that both variants of the history share; they run on PostgreSQL 15 to 18. */
final class HistorySql {

    /** One number for all nodes that may want to make or drop history tables at the same moment. */
    static final long ADVISORY_LOCK = 7_306_085_410_024_833_051L;

    static final String LOCK = "select pg_advisory_xact_lock(" + ADVISORY_LOCK + ")";

    static final String KEYS = """
            create table if not exists history_device (
              key integer generated always as identity primary key,
              name text not null unique);
            create table if not exists history_metric (
              key smallint generated always as identity primary key,
              name text not null unique);
            """;

    /** Wide columns first: no padding between them, which is 8 of a row's 60 bytes. */
    static final String READING = """
            create table if not exists reading (
              ts timestamptz not null,
              value double precision not null,
              device_key integer not null,
              metric smallint not null,
              quality smallint not null,
              constraint reading_once unique (device_key, metric, ts))
            """;

    /** A roll-up of {@code reading}: sums, so that late rows can be added at any time. */
    static String rollup(String name) {
        return """
                create table if not exists %1$s (
                  device_key integer not null,
                  metric smallint not null,
                  bucket timestamptz not null,
                  n bigint not null,
                  sum double precision not null,
                  min double precision not null,
                  max double precision not null,
                  constraint %1$s_once unique (device_key, metric, bucket))
                """.replace("%1$s", name);
    }

    private static final String INSERT = """
            insert into reading (device_key, metric, ts, value, quality)
            select d, m, 'epoch'::timestamptz + at * interval '1 millisecond', v, q
            from unnest(?::int[], ?::smallint[], ?::bigint[], ?::float8[], ?::smallint[]) as r (d, m, at, v, q)
            on conflict do nothing
            """;

    /** Stores and counts the new rows. */
    static final String WRITE = "with fresh as (" + INSERT + "returning 1) select count(*) from fresh";

    /** Stores, adds the rows that were new to both roll-ups, and counts them: one statement, so nothing counts twice. */
    static final String WRITE_WITH_ROLLUPS = "with fresh as (" + INSERT
            + "returning device_key, metric, ts, value), minutes as ("
            + addTo("reading_minute", "1 minute") + "), hours as ("
            + addTo("reading_hour", "1 hour") + ") select count(*) from fresh";

    private static String addTo(String rollup, String width) {
        return """
                insert into %1$s as r (device_key, metric, bucket, n, sum, min, max)
                select device_key, metric, date_bin('%2$s', ts, 'epoch'), count(*), sum(value), min(value), max(value)
                from fresh group by 1, 2, 3 order by 1, 2, 3
                on conflict (device_key, metric, bucket) do update set
                  n = r.n + excluded.n, sum = r.sum + excluded.sum,
                  min = least(r.min, excluded.min), max = greatest(r.max, excluded.max)
                """.replace("%1$s", rollup).replace("%2$s", width);
    }

    static final String RAW = """
            select ts, value, quality from reading
            where device_key = ? and metric = ? and ts >= ? and ts < ? order by ts limit ?
            """;

    static final String BUCKETS_OF_RAW = """
            select date_bin(? * interval '1 millisecond', ts, ?) as at, min(value), avg(value), max(value), count(*)
            from reading where device_key = ? and metric = ? and ts >= ? and ts < ? group by 1 order by 1
            """;

    static String bucketsOf(String rollup) {
        return """
                select date_bin(? * interval '1 millisecond', bucket, ?) as at,
                  min(min), sum(sum) / sum(n), max(max), sum(n)
                from %s where device_key = ? and metric = ? and bucket >= ? and bucket < ? group by 1 order by 1
                """.replace("%s", rollup);
    }

    private HistorySql() {}
}
