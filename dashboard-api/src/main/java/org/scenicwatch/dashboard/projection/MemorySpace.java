package org.scenicwatch.dashboard.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory. Not safe for several threads: the live view guards it.
 *
 * @param <R> the kind of row
 */
public final class MemorySpace<R> implements RowSpace<R> {

    private final Map<String, Stored<R>> rows = new HashMap<>();
    private final Consumer<String> changed;

    /** Starts from stored rows and tells {@code changed} the id of each row that an event changes. */
    public MemorySpace(Map<String, Stored<R>> start, Consumer<String> changed) {
        this.rows.putAll(start);
        this.changed = changed;
    }

    @Override
    public @Nullable R find(String id) {
        Stored<R> stored = rows.get(id);
        return stored == null ? null : stored.row();
    }

    @Override
    public void change(String id, long index, UnaryOperator<@Nullable R> change) {
        Stored<R> before = rows.get(id);
        if (before != null && before.index() >= index) {
            return;
        }
        R after = change.apply(before == null ? null : before.row());
        if (after != null) {
            rows.put(id, new Stored<>(after, index));
            changed.accept(id);
        }
    }

    /** Forgets a row that nothing will change any more. */
    public void forget(String id) {
        rows.remove(id);
    }

    /** All rows, in no particular order. */
    public Collection<R> rows() {
        return rows.values().stream().map(Stored::row).toList();
    }

    /** The ids of all rows. */
    public Collection<String> ids() {
        return rows.keySet();
    }
}
