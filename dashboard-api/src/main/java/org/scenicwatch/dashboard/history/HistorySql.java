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

    /** Up to where each roll-up is made: rows from there on are summed up when somebody asks. */
    static final String MARKS = """
            create table if not exists history_mark (
              rollup text primary key,
              upto timestamptz not null)
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

    /** The columns of {@link CopiedRows}, in their order. */
    static final String COPY = "copy reading (ts, value, device_key, metric, quality) from stdin (format binary)";

    /** Stores and counts the new rows. */
    static final String WRITE = "with fresh as (" + INSERT + "returning 1) select count(*) from fresh";

    /**
     * Stores, adds the rows that were new to each roll-up that is already made for their time, and counts them: one
     * statement, so nothing counts twice. The last two parameters are the marks of both roll-ups.
     */
    static final String WRITE_LATE = "with fresh as (" + INSERT
            + "returning device_key, metric, ts, value), minutes as ("
            + addTo("reading_minute", "1 minute") + "), hours as ("
            + addTo("reading_hour", "1 hour") + ") select count(*) from fresh";

    private static final String ADD = """
            on conflict (device_key, metric, bucket) do update set
              n = r.n + excluded.n, sum = r.sum + excluded.sum,
              min = least(r.min, excluded.min), max = greatest(r.max, excluded.max)
            """;

    private static String addTo(String rollup, String width) {
        return """
                insert into %1$s as r (device_key, metric, bucket, n, sum, min, max)
                select device_key, metric, date_bin('%2$s', ts, 'epoch'), count(*), sum(value), min(value), max(value)
                from fresh where ts < ? group by 1, 2, 3 order by 1, 2, 3
                """.replace("%1$s", rollup).replace("%2$s", width) + ADD;
    }

    /** The marks, held until the end of the transaction: nobody rolls up past a writer's rows meanwhile. */
    static final String READ_MARKS = "select rollup, upto from history_mark order by rollup for share";

    static final String READ_MARK = "select upto from history_mark where rollup = ?";

    /** One mark, for whoever moves it on, once all who write have ended their transactions. */
    static final String TAKE_MARK = READ_MARK + " for update";

    static final String MOVE_MARK = "update history_mark set upto = ? where rollup = ?";

    /** The partitions' own indexes under a partitioned one whose summaries wait for a vacuum. */
    static final String NOT_SUMMARIZED = """
            select i.inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = to_regclass(?) and not coalesce(c.reloptions @> array['autosummarize=on'], false)
            """;

    static final String ANY_READING = "select exists (select 1 from reading where ts >= ? and ts < ?)";

    static final String FIRST_MARK = "insert into history_mark (rollup, upto) values (?, ?) on conflict do nothing";

    /** Makes the minutes in {@code [from, to)} out of the readings. */
    static final String MAKE_MINUTES = """
            insert into reading_minute as r (device_key, metric, bucket, n, sum, min, max)
            select device_key, metric, date_bin('1 minute', ts, 'epoch'), count(*), sum(value), min(value), max(value)
            from reading where ts >= ? and ts < ? group by 1, 2, 3 order by 1, 2, 3
            """ + ADD;

    /** Makes the hours in {@code [from, to)} out of the minutes. */
    static final String MAKE_HOURS = """
            insert into reading_hour as r (device_key, metric, bucket, n, sum, min, max)
            select device_key, metric, date_bin('1 hour', bucket, 'epoch'), sum(n), sum(sum), min(min), max(max)
            from reading_minute where bucket >= ? and bucket < ? group by 1, 2, 3 order by 1, 2, 3
            """ + ADD;

    static final String RAW = """
            select ts, value, quality from reading
            where device_key = ? and metric = ? and ts >= ? and ts < ? order by ts limit ?
            """;

    static final String BUCKETS_OF_RAW = """
            select date_bin(? * interval '1 millisecond', ts, ?) as at, min(value), avg(value), max(value), count(*)
            from reading where device_key = ? and metric = ? and ts >= ? and ts < ? group by 1 order by 1
            """;

    /** For a scan: room to sort a day of some devices in memory, and a plan for the days that are asked for. */
    static final String SCAN_SETTINGS = "set local work_mem = '32MB'; set local plan_cache_mode = force_custom_plan";

    /** Many series at once; the time as a plain number, because a million of them are read in a second. */
    static final String SCAN = """
            select device_key, metric, (date_part('epoch', ts) * 1000)::bigint, value, quality from reading
            where device_key = any(?) and metric = any(?::smallint[]) and ts >= ? and ts < ?
            order by device_key, ts, metric
            """;

    private static final String SPANS = """
            select date_bin(? * interval '1 millisecond', bucket, ?) as at,
              min(min), sum(sum) / sum(n), max(max), sum(n)
            from (%s) r group by 1 order by 1
            """;

    private static final String SERIES = " where device_key = ? and metric = ? and %1$s >= ? and %1$s < ? ";

    private static final String READINGS_AS_BUCKETS =
            "select date_bin('1 minute', ts, 'epoch') as bucket, 1 as n, value as sum, value as min, value as max from reading"
                    + series("ts");

    private static String series(String time) {
        return SERIES.replace("%1$s", time);
    }

    private static String rolledUp(String rollup) {
        return "select bucket, n, sum, min, max from " + rollup + series("bucket");
    }

    private static String mark(String rollup) {
        return "(select upto from history_mark where rollup = '" + rollup + "')";
    }

    /** Spans of a roll-up that the server itself completes. */
    static String bucketsOf(String rollup) {
        return SPANS.replace("%s", rolledUp(rollup));
    }

    /** Spans of whole minutes: the minutes that are made, and the readings since. The series is given twice. */
    static final String BUCKETS_OF_MINUTES = SPANS.replace(
            "%s",
            rolledUp("reading_minute") + "union all " + READINGS_AS_BUCKETS + "and ts >= " + mark("reading_minute"));

    /** Spans of whole hours: the hours that are made, and the minutes and readings since. The series is given thrice. */
    static final String BUCKETS_OF_HOURS = SPANS.replace(
            "%s",
            rolledUp("reading_hour") + "union all " + rolledUp("reading_minute") + "and bucket >= "
                    + mark("reading_hour")
                    + " union all " + READINGS_AS_BUCKETS + "and ts >= greatest(" + mark("reading_minute") + ", "
                    + mark("reading_hour") + ")");

    private static final String COUNT = "select coalesce(sum(n), 0) from (%s) r";

    private static final String MANY =
            " where device_key = any(?) and metric = any(?::smallint[]) and %1$s >= ? and %1$s < ? ";

    private static String many(String what, String table, String time) {
        return "select " + what + " as n from " + table + MANY.replace("%1$s", time);
    }

    /** Counts the hours of many series from a roll-up that the server itself completes. */
    static final String COUNT_HOURS = COUNT.replace("%s", many("n", "reading_hour", "bucket"));

    /** The same from the hours that are made, and the minutes and readings since. The series are given thrice. */
    static final String COUNT_HOURS_AND_REST = COUNT.replace(
            "%s",
            many("n", "reading_hour", "bucket") + "union all " + many("n", "reading_minute", "bucket")
                    + "and bucket >= " + mark("reading_hour") + " union all " + many("1", "reading", "ts")
                    + "and ts >= greatest(" + mark("reading_minute") + ", " + mark("reading_hour") + ")");

    private HistorySql() {}
}
