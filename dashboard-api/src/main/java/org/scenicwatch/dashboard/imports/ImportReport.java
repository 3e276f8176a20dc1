package org.scenicwatch.dashboard.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * What became of a file.
 *
 * @param accepted rows that were taken, or would be in a dry run
 * @param unchanged rows that the register already holds
 * @param rejected rows that cannot be taken
 * @param rows what is wrong with those, at most {@link #MOST_ROWS}
 */
public record ImportReport(int accepted, int unchanged, int rejected, List<RowProblem> rows) {

    /** More would not help a person. */
    public static final int MOST_ROWS = 1_000;

    /**
     * What is wrong with a row.
     *
     * @param line the line of a CSV file, or the feature's place in a GeoJSON file, counted from 1
     * @param field the column or property
     * @param code stable
     * @param message for people
     */
    public record RowProblem(long line, @Nullable String field, String code, LocalText message) {}
}
