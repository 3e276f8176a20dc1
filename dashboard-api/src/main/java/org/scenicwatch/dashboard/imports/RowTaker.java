package org.scenicwatch.dashboard.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.dashboard.access.ApiProblem;

/** Takes the rows of a CSV file one by one: good ones are taken, bad ones told by their line. */
public final class RowTaker {

    /** What is to be done with one row. */
    public interface Taking {

        /** The row's id, unique in the file. */
        String id(FileRow row) throws FileRow.Bad;

        /** Whether the register holds it already; tells what is wrong with it. */
        boolean isHeld(String id, FileRow row) throws FileRow.Bad;

        /** Takes it in. */
        void take(String id, FileRow row) throws FileRow.Bad;
    }

    private RowTaker() {}

    /**
     * Takes a file.
     *
     * @param columns what the header has to name
     * @param dryRun whether it is only told what would come of it
     */
    public static ImportReport take(String text, List<String> columns, boolean dryRun, Taking taking) {
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
                if (weighed(row, () -> taking.isHeld(id, row))) {
                    unchanged++;
                } else {
                    if (!dryRun) {
                        weighed(row, () -> {
                            taking.take(id, row);
                            return true;
                        });
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

    private interface Step {
        boolean run() throws FileRow.Bad;
    }

    /** What is wrong with a row may be told as an endpoint or as the domain tells it. */
    private static boolean weighed(FileRow row, Step step) throws FileRow.Bad {
        try {
            return step.run();
        } catch (ApiProblem problem) {
            throw row.bad(
                    column(problem.field()),
                    problem.code(),
                    problem.text().zh(),
                    problem.text().en());
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal == null) {
                throw e;
            }
            throw row.bad(
                    column(refusal.field()),
                    refusal.code(),
                    refusal.text().zh(),
                    refusal.text().en());
        }
    }

    /** In a file, words are written with underscores. */
    private static @Nullable String column(@Nullable String field) {
        if (field == null) {
            return null;
        }
        StringBuilder column = new StringBuilder();
        field.chars()
                .forEach(c -> column.append(
                        Character.isUpperCase(c) ? "_" + (char) Character.toLowerCase(c) : String.valueOf((char) c)));
        return column.toString();
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
