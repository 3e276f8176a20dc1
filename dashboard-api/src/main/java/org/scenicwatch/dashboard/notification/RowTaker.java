package org.scenicwatch.dashboard.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.FileRows;
import org.scenicwatch.dashboard.imports.ImportReport;

/** Takes the rows of a CSV file one by one: good ones are taken, bad ones told by their line. */
final class RowTaker {

    /** What is to be done with one row. */
    interface Taking {

        /** The row's id, unique in the file. */
        String id(FileRow row) throws FileRow.Bad;

        /** Whether the register holds it already; tells what is wrong with it. */
        boolean isHeld(String id, FileRow row) throws FileRow.Bad;

        /** Takes it in. */
        void take(String id, FileRow row) throws FileRow.Bad;
    }

    private RowTaker() {}

    static ImportReport take(String text, List<String> columns, boolean dryRun, Taking taking) {
        List<ImportReport.RowProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int accepted = 0;
        int unchanged = 0;
        for (FileRow row : FileRows.ofCsv(text, columns)) {
            try {
                String id = taking.id(row);
                if (!seen.add(id)) {
                    throw row.bad(null, "import.twice", "此编号在文件中重复。", "This id stands in the file twice.");
                }
                if (taking.isHeld(id, row)) {
                    unchanged++;
                } else {
                    if (!dryRun) {
                        take(id, row, taking);
                    }
                    accepted++;
                }
            } catch (FileRow.Bad bad) {
                problems.add(bad.problem());
            }
        }
        return new ImportReport(
                accepted,
                unchanged,
                problems.size(),
                problems.stream().limit(ImportReport.MOST_ROWS).toList());
    }

    private static void take(String id, FileRow row, Taking taking) throws FileRow.Bad {
        try {
            taking.take(id, row);
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal == null) {
                throw e;
            }
            throw row.bad(
                    refusal.field(),
                    refusal.code(),
                    refusal.text().zh(),
                    refusal.text().en());
        }
    }

    private static @Nullable Refusal refusalIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
