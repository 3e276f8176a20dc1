package org.scenicwatch.dashboard.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A table of rows with columns {@code id, body, sort, global_index}; further columns are generated from the body.
 *
 * @param <R> the kind of row
 */
public final class JsonTable<R> {

    private final String table;
    private final Class<R> type;
    private final ToLongFunction<R> sort;
    private final JdbcTemplate jdbc;

    public JsonTable(String table, Class<R> type, ToLongFunction<R> sort, JdbcTemplate jdbc) {
        this.table = table;
        this.type = type;
        this.sort = sort;
        this.jdbc = jdbc;
    }

    /** The rows with these ids; an id without a row is left out. */
    public Map<String, Stored<R>> load(Collection<String> ids) {
        return query("where id = any(?)", (Object) ids.toArray(String[]::new));
    }

    /** Every row, in the order of ids. */
    public Map<String, Stored<R>> all() {
        return query("order by id");
    }

    /** The rows that a condition over the table's columns selects, in its order. */
    public Map<String, Stored<R>> query(String condition, Object... arguments) {
        Map<String, Stored<R>> rows = new LinkedHashMap<>();
        jdbc.query(
                "select id, body, global_index from " + table + " " + condition,
                row -> {
                    rows.put(row.getString(1), read(row));
                },
                arguments);
        return rows;
    }

    /** Inserts or replaces the rows. */
    public void save(Map<String, Stored<R>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        // One order for all writers, so that they cannot lock each other out.
        List<Map.Entry<String, Stored<R>>> ordered =
                rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        String[] ids = new String[ordered.size()];
        String[] bodies = new String[ids.length];
        long[] sorts = new long[ids.length];
        long[] indexes = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Stored<R> stored = ordered.get(i).getValue();
            ids[i] = ordered.get(i).getKey();
            bodies[i] = RowJson.mapper().writeValueAsString(stored.row());
            sorts[i] = sort.applyAsLong(stored.row());
            indexes[i] = stored.index();
        }
        jdbc.update(
                """
                insert into %1$s as t (id, body, sort, global_index)
                select i, b::jsonb, s, g from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) as r (i, b, s, g)
                on conflict (id) do update
                set body = excluded.body, sort = excluded.sort, global_index = excluded.global_index
                where excluded.global_index >= t.global_index
                """.replace("%1$s", table),
                ids,
                bodies,
                new SqlParameterValue(Types.ARRAY, sorts),
                new SqlParameterValue(Types.ARRAY, indexes));
    }

    /** Empties the table, for a replay. */
    public void clear() {
        jdbc.update("delete from " + table);
    }

    private Stored<R> read(ResultSet row) throws SQLException {
        return new Stored<>(RowJson.mapper().readValue(row.getString(2), type), row.getLong(3));
    }
}
