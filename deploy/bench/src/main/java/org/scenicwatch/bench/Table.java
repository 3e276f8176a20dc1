package org.scenicwatch.bench;

import java.util.List;
import java.util.Locale;

/** Measurements in lines for a person. */
final class Table {

    private Table() {}

    static String of(List<Measurement> found) {
        int width = found.stream()
                .mapToInt(measurement -> measurement.scenario().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder("\n");
        String line = "%-" + Math.max(8, width) + "s  %14s  %-22s  %12s  %6s\n";
        table.append(String.format(Locale.ROOT, line, "what", "value", "unit", "bar", "ratio"));
        for (Measurement measurement : found) {
            boolean barred = measurement.goal() != Measurement.Goal.REPORTED;
            table.append(String.format(
                    Locale.ROOT,
                    line,
                    measurement.scenario(),
                    String.format(Locale.ROOT, "%,.2f", measurement.value()),
                    measurement.unit(),
                    barred
                            ? (measurement.goal() == Measurement.Goal.AT_MOST ? "<= " : ">= ")
                                    + String.format(Locale.ROOT, "%,.1f", measurement.bar())
                            : "",
                    barred
                            ? String.format(Locale.ROOT, "%.2f", measurement.ratio())
                                    + (measurement.held() ? "" : " MISSED")
                            : ""));
        }
        return table.toString();
    }
}
