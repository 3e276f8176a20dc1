package org.scenicwatch.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table "State x command" of a page in docs: what a command leads to in each state. */
public final class StatesTable {

    private static final String HEADING = "## State x command";
    /** The command's name and its Chinese one. */
    private static final int NAMES = 2;

    private StatesTable() {}

    /** The cells by command and state. */
    public static <S extends Enum<S>> Map<String, Map<S, String>> read(String page, Class<S> states) {
        return read(page, HEADING, states);
    }

    /** The cells of the table below a heading. */
    public static <S extends Enum<S>> Map<String, Map<S, String>> read(String page, String heading, Class<S> states) {
        List<String> lines = lines(page);
        int from = lines.indexOf(heading);
        List<String> head = cells(lines.get(from + 2));
        Map<String, Map<S, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(from + 4, lines.size())) {
            if (line.isEmpty()) {
                break;
            }
            List<String> cells = cells(line);
            Map<S, String> row = new EnumMap<>(states);
            for (int column = NAMES; column < head.size(); column++) {
                row.put(Enum.valueOf(states, head.get(column)), cells.get(column));
            }
            rows.put(cells.get(0), row);
        }
        return rows;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of("../docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException("run from the core module", e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
