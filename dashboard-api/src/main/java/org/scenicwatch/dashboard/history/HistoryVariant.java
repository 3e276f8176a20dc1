package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses the history's variant by what the database has, and says so in the log. */
final class HistoryVariant {

    private static final Logger log = LoggerFactory.getLogger(HistoryVariant.class);

    /** The store for this database, its tables made. */
    static HistoryStore open(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            HistorySettings settings,
            Clock clock,
            ZoneId site) {
        HistoryStore store = useTimescale(jdbc)
                ? new TimescaleHistory(jdbc, transactions, settings, clock, site)
                : new PlainHistory(jdbc, transactions, settings, clock, site);
        store.prepare();
        log.info(
                "history variant=\"{}\" rawDays={} minuteDays={} hourDays={}",
                store.variant(),
                settings.rawDays(),
                settings.minuteDays(),
                settings.hourDays());
        return store;
    }

    private static boolean useTimescale(JdbcTemplate jdbc) {
        if (count(jdbc, TimescaleSql.INSTALLED) == 0) {
            if (count(jdbc, TimescaleSql.LOADED) == 0) {
                return false;
            }
            try {
                jdbc.execute(TimescaleSql.INSTALL);
            } catch (DataAccessException e) {
                log.warn("history timescaledb=loaded-but-not-installed reason=\"create extension was refused\"");
                return false;
            }
        }
        boolean plainTableThere = count(jdbc, "select count(*) from pg_class where oid = to_regclass('reading')") > 0
                && count(jdbc, TimescaleSql.IS_HYPERTABLE) == 0;
        if (plainTableThere) {
            log.warn("history timescaledb=installed-later reason=\"the history already stands in plain partitions\"");
        }
        return !plainTableThere;
    }

    private static int count(JdbcTemplate jdbc, String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private HistoryVariant() {}
}
