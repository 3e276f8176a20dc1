package org.scenicwatch.dashboard.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.device.DeviceIds;
import tools.jackson.databind.JsonNode;

/**
 * One row of a file, whatever its format.
 *
 * @param line as in {@link ImportReport.RowProblem}
 * @param fields columns or properties by name, blank ones left out
 * @param geometry the feature's geometry; null in a CSV file
 */
public record FileRow(
        long line, Map<String, String> fields, @Nullable JsonNode geometry) {

    /** A row that cannot be taken. */
    public static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ImportReport.RowProblem problem;

        Bad(ImportReport.RowProblem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        /** What to tell of it. */
        public ImportReport.RowProblem problem() {
            return problem;
        }
    }

    /** A problem of this row. */
    public Bad bad(@Nullable String field, String code, String zh, String en) {
        return new Bad(new ImportReport.RowProblem(line, field, code, new LocalText(zh, en)));
    }

    /** The field's text, if there is any. */
    public @Nullable String optional(String field) {
        return fields.get(field);
    }

    /** The field's text, which there has to be. */
    public String required(String field) throws Bad {
        String value = fields.get(field);
        if (value == null) {
            throw bad(field, "import.missing", "缺少 " + field + "。", field + " is missing.");
        }
        return value;
    }

    /** The column {@code id}, which names the row's thing in the register. */
    public String code() throws Bad {
        String code = required("id");
        if (!DeviceIds.NAME.matcher(code).matches()) {
            throw bad(
                    "id",
                    "import.bad-name",
                    "编号须为 1-64 个字母、数字、点、下划线或连字符。",
                    "An id is 1-64 letters, digits, dots, underscores or hyphens.");
        }
        return code;
    }

    /** The words of a column, divided by semicolons. */
    public List<String> words(String field) {
        return Arrays.stream(fields.getOrDefault(field, "").split(";", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Nullable
    Double optionalNumber(String field) throws Bad {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is none.
        }
        throw bad(field, "import.not-a-number", field + " 不是数字：" + value, field + " is not a number: " + value);
    }

    double requiredNumber(String field, double least, double most) throws Bad {
        required(field);
        Double number = optionalNumber(field);
        if (number == null || number < least || number > most) {
            throw bad(
                    field,
                    "import.out-of-range",
                    field + " 须在 " + least + " 与 " + most + " 之间。",
                    field + " has to be between " + least + " and " + most + ".");
        }
        return number;
    }
}
