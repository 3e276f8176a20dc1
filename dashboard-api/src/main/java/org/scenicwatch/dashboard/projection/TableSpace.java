package org.scenicwatch.dashboard.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table during one batch: read when first asked for, written once by {@link #flush()}. Used by the one
 * thread of the batch.
 *
 * @param <R> the kind of row
 */
public final class TableSpace<R> implements RowSpace<R> {

    private final JsonTable<R> table;
    private final Map<String, @Nullable Stored<R>> rows = new HashMap<>();
    private final Map<String, Stored<R>> changed = new HashMap<>();

    public TableSpace(JsonTable<R> table) {
        this.table = table;
    }

    @Override
    public @Nullable R find(String id) {
        Stored<R> stored = stored(id);
        return stored == null ? null : stored.row();
    }

    @Override
    public void change(String id, long index, UnaryOperator<@Nullable R> change) {
        Stored<R> before = stored(id);
        if (before != null && before.index() >= index) {
            return;
        }
        R after = change.apply(before == null ? null : before.row());
        if (after != null) {
            Stored<R> stored = new Stored<>(after, index);
            rows.put(id, stored);
            changed.put(id, stored);
        }
    }

    /** Writes what changed. */
    public void flush() {
        table.save(changed);
        changed.clear();
    }

    private @Nullable Stored<R> stored(String id) {
        if (!rows.containsKey(id)) {
            rows.put(id, table.load(List.of(id)).get(id));
        }
        return rows.get(id);
    }
}
