package org.scenicwatch.dashboard.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The partitions of one table, one per UTC day or month, named after their first day. Callers hold the history's
 * advisory lock while making or dropping.
 */
final class DatedPartitions {

    /** How much time one partition covers. */
    enum Width {
        DAY {
            @Override
            LocalDate start(LocalDate day) {
                return day;
            }

            @Override
            LocalDate end(LocalDate start) {
                return start.plusDays(1);
            }
        },
        MONTH {
            @Override
            LocalDate start(LocalDate day) {
                return day.withDayOfMonth(1);
            }

            @Override
            LocalDate end(LocalDate start) {
                return start.plusMonths(1);
            }
        };

        abstract LocalDate start(LocalDate day);

        abstract LocalDate end(LocalDate start);
    }

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcTemplate jdbc;
    private final String table;
    private final Width width;
    private final int keptDays;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    DatedPartitions(JdbcTemplate jdbc, String table, Width width, int keptDays) {
        this.jdbc = jdbc;
        this.table = table;
        this.width = width;
        this.keptDays = keptDays;
    }

    boolean haveAll(Collection<LocalDate> days) {
        return days.stream().allMatch(day -> made.contains(width.start(day)));
    }

    /**
     * Makes what is missing. A table is made apart and attached, which waits for no reader or writer of its parent;
     * {@code create table … partition of} would lock them all out.
     */
    void make(Collection<LocalDate> days) {
        for (LocalDate start :
                days.stream().map(width::start).distinct().sorted().toList()) {
            if (!made.contains(start)) {
                String name = table + "_" + SUFFIX.format(start);
                if (!attached().contains(name)) {
                    jdbc.execute("create table if not exists " + name + " (like " + table + " including all)");
                    jdbc.execute("alter table " + table + " attach partition " + name + " for values from ('" + start
                            + " 00:00:00+00') to ('" + width.end(start) + " 00:00:00+00')");
                }
                made.add(start);
            }
        }
    }

    /** Drops the partitions that end before the retention. */
    void dropOlder(LocalDate today) {
        LocalDate oldest = today.minusDays(keptDays);
        for (String name : attached()) {
            LocalDate start = LocalDate.parse(name.substring(table.length() + 1), SUFFIX);
            if (!width.end(start).isAfter(oldest)) {
                made.remove(start);
                jdbc.execute("drop table if exists " + name);
            }
        }
    }

    private List<String> attached() {
        return jdbc.queryForList("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = to_regclass(?)
                """, String.class, table);
    }
}
