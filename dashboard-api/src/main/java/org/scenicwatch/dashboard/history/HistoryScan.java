package org.scenicwatch.dashboard.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads many series at once, in their order and without holding them in memory. Safe for any number of threads. */
final class HistoryScan {

    /** Rows of one fetch, some 100 bytes each. */
    private static final int FETCH = 5_000;

    /** One partition, or a few chunks: what is sorted at once stays small, and no snapshot is held for long. */
    private static final Duration STEP = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;
    private final HistoryKeys devices;
    private final HistoryKeys metrics;

    HistoryScan(JdbcTemplate jdbc, TransactionTemplate own, HistoryKeys devices, HistoryKeys metrics) {
        this.jdbc = jdbc;
        this.own = own;
        this.devices = devices;
        this.metrics = metrics;
    }

    boolean scan(
            Collection<String> deviceIds,
            Collection<String> metricNames,
            Instant from,
            Instant to,
            HistoryReader reader) {
        Map<Integer, String> deviceByKey = devices.namesByKey(deviceIds);
        Map<Integer, String> metricByKey = metrics.namesByKey(metricNames);
        if (deviceByKey.isEmpty() || metricByKey.isEmpty()) {
            return true;
        }
        for (Instant at = from; at.isBefore(to); at = endOfStep(at)) {
            Instant begin = at;
            Instant end = endOfStep(at).isBefore(to) ? endOfStep(at) : to;
            Boolean more = own.execute(status -> {
                jdbc.execute(HistorySql.SCAN_SETTINGS);
                return jdbc.query(
                        connection -> {
                            PreparedStatement statement = connection.prepareStatement(HistorySql.SCAN);
                            statement.setFetchSize(FETCH);
                            statement.setObject(1, keys(deviceByKey));
                            statement.setObject(2, keys(metricByKey));
                            statement.setObject(3, begin.atOffset(ZoneOffset.UTC));
                            statement.setObject(4, end.atOffset(ZoneOffset.UTC));
                            return statement;
                        },
                        (ResultSetExtractor<Boolean>) rows -> handOver(rows, deviceByKey, metricByKey, reader));
            });
            if (!Boolean.TRUE.equals(more)) {
                return false;
            }
        }
        return true;
    }

    long count(Collection<String> deviceIds, Collection<String> metricNames, Instant from, Instant to, boolean ours) {
        Object[] once = {
            keys(devices.namesByKey(deviceIds)),
            keys(metrics.namesByKey(metricNames)),
            from.atOffset(ZoneOffset.UTC),
            to.atOffset(ZoneOffset.UTC)
        };
        Object[] parameters = new Object[once.length * (ours ? 3 : 1)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = once[i % once.length];
        }
        Long count = jdbc.queryForObject(
                ours ? HistorySql.COUNT_HOURS_AND_REST : HistorySql.COUNT_HOURS, Long.class, parameters);
        return count == null ? 0 : count;
    }

    private static Boolean handOver(
            ResultSet rows, Map<Integer, String> deviceByKey, Map<Integer, String> metricByKey, HistoryReader reader)
            throws SQLException {
        int deviceKey = -1;
        int metricKey = -1;
        String device = "";
        String metric = "";
        while (rows.next()) {
            int nextDevice = rows.getInt(1);
            if (nextDevice != deviceKey) {
                deviceKey = nextDevice;
                device = deviceByKey.getOrDefault(nextDevice, "");
            }
            int nextMetric = rows.getInt(2);
            if (nextMetric != metricKey) {
                metricKey = nextMetric;
                metric = metricByKey.getOrDefault(nextMetric, "");
            }
            if (!reader.reading(device, metric, rows.getLong(3), rows.getDouble(4), rows.getInt(5))) {
                return false;
            }
        }
        return true;
    }

    private static Integer[] keys(Map<Integer, String> byKey) {
        return byKey.keySet().stream().sorted().toArray(Integer[]::new);
    }

    private static Instant endOfStep(Instant at) {
        long step = STEP.toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(at.toEpochMilli(), step) + 1) * step);
    }
}
