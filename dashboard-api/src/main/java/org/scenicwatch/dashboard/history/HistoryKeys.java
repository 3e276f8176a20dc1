package org.scenicwatch.dashboard.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Small integers for names, given once and never taken back: they make a history row half as wide. New ones are
 * committed in a transaction of their own, so that a rolled back batch cannot leave a key here that the table lacks.
 */
final class HistoryKeys {

    private final String table;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    HistoryKeys(String table, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = table;
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the keys that are missing; {@link #keyOf} knows all of them then. */
    void makeAll(Collection<Reading> readings, Function<Reading, String> name) {
        Set<String> missing = new TreeSet<>();
        for (Reading reading : readings) {
            String wanted = name.apply(reading);
            if (!known.containsKey(wanted)) {
                missing.add(wanted);
            }
        }
        if (!missing.isEmpty()) {
            make(missing);
        }
    }

    /** The key of {@code name}, or -1 when nothing was ever stored under it. */
    int keyOf(String name) {
        Integer key = known.get(name);
        if (key == null) {
            key = DataAccessUtils.singleResult(
                    jdbc.queryForList("select key from " + table + " where name = ?", Integer.class, name));
            if (key == null) {
                return -1;
            }
            known.put(name, key);
        }
        return key;
    }

    /** The names by their keys; a name under which nothing was ever stored is left out. */
    Map<Integer, String> namesByKey(Collection<String> names) {
        Map<Integer, String> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Integer key = known.get(name);
            if (key == null) {
                unknown.add(name);
            } else {
                found.put(key, name);
            }
        }
        if (!unknown.isEmpty()) {
            keysOf(unknown).forEach(row -> {
                known.put(row.getKey(), row.getValue());
                found.put(row.getValue(), row.getKey());
            });
        }
        return found;
    }

    private List<Map.Entry<String, Integer>> keysOf(Collection<String> names) {
        return jdbc.query(
                "select name, key from " + table + " where name = any(?)",
                (row, n) -> Map.entry(row.getString(1), row.getInt(2)),
                (Object) names.toArray(String[]::new));
    }

    private void make(Set<String> names) {
        List<Map.Entry<String, Integer>> rows = new ArrayList<>();
        own.executeWithoutResult(status -> {
            String[] array = names.toArray(String[]::new);
            jdbc.update(
                    "insert into " + table + " (name) select n from unnest(?::text[]) n"
                            + " where not exists (select 1 from " + table + " t where t.name = n)"
                            + " order by n on conflict (name) do nothing",
                    (Object) array);
            rows.addAll(keysOf(names));
        });
        rows.forEach(row -> known.put(row.getKey(), row.getValue()));
    }
}
