package org.scenicwatch.dashboard.projection;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows by id, wherever they lie. A fold changes rows through this only.
 *
 * @param <R> the kind of row
 */
public interface RowSpace<R> {

    /** The row as it is now, null when there is none. */
    @Nullable
    R find(String id);

    /**
     * Gives the row a new content, unless the row already holds this event or a newer one.
     *
     * @param index the global index of the event that changes it
     * @param change from the row as it is (null: none) to the row as it will be; null leaves it as it is
     */
    void change(String id, long index, UnaryOperator<@Nullable R> change);
}
