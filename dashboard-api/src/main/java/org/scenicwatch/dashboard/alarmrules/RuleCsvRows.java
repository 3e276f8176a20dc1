package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.alarmrules.RuleColumns.Column;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.FileRows;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a CSV file of rules: those of one rule, or of one rule and scope, make one entry. */
final class RuleCsvRows {

    private static final Pattern HOURS =
            Pattern.compile("(?<days>[A-Z_]+)(?: +(?<weekdays>[A-Z,]+))? +(?<from>[0-9:]+) *- *(?<to>[0-9:]+)");

    private RuleCsvRows() {}

    /** Rows that belong together. */
    private record Key(
            String rule,
            @Nullable String zone,
            @Nullable String kind,
            @Nullable String device) {

        boolean isOverride() {
            return zone != null || kind != null || device != null;
        }
    }

    /**
     * Reads the file.
     *
     * @throws ApiProblem 422 when it is no CSV file or a column is missing
     */
    static RuleEntries read(String text) {
        RuleEntries entries = new RuleEntries();
        Map<Key, List<FileRow>> groups = new LinkedHashMap<>();
        for (FileRow row : FileRows.ofCsv(text, RuleColumns.NAMES)) {
            entries.count();
            String rule = cell(row, RuleColumns.RULE);
            if (rule == null) {
                entries.bad(
                        row.line(), "-", ApiProblem.field("rule", "import.missing", "缺少 rule。", "rule is missing."));
            } else {
                groups.computeIfAbsent(
                                new Key(
                                        rule,
                                        cell(row, RuleColumns.ZONE),
                                        cell(row, RuleColumns.SCOPE_KIND),
                                        cell(row, RuleColumns.DEVICE)),
                                key -> new ArrayList<>())
                        .add(row);
            }
        }
        groups.forEach((key, rows) -> take(entries, key, rows));
        return entries;
    }

    private static void take(RuleEntries entries, Key key, List<FileRow> rows) {
        Map<String, Long> lines = new HashMap<>();
        FileRow at = rows.get(0);
        try {
            ObjectNode json = RuleReader.MAPPER.createObjectNode();
            if (key.isOverride()) {
                json.put("rule", key.rule());
                json.putObject("scope")
                        .put("zone", key.zone())
                        .put("kind", key.kind())
                        .put("device", key.device());
            } else {
                json.put("id", key.rule());
                // A blank cell is how a file says that a text is empty.
                json.put("source", "");
                json.putObject("guidance").put("zh", "").put("en", "");
            }
            ArrayNode levels = json.putArray("levels");
            for (FileRow row : rows) {
                at = row;
                sameAsFirst(rows.get(0), row);
                String level = cell(row, "level");
                if (level != null) {
                    lines.put(level, row.line());
                    level(levels.addObject(), row, key.isOverride());
                } else if (!key.isOverride() || rows.size() > 1) {
                    throw ApiProblem.field("level", "import.missing", "缺少 level。", "level is missing.");
                }
            }
            at = rows.get(0);
            for (Column column : RuleColumns.WHOLE) {
                String path = key.isOverride() ? column.inOverride() : column.path();
                put(json, path, rows.get(0), column);
            }
            if (key.isOverride()) {
                entries.add(new RuleEntry.OfOverride(RuleReader.override(json, 0), linesOf(rows), Map.copyOf(lines)));
            } else {
                entries.add(new RuleEntry.OfRule(RuleReader.rule(json), linesOf(rows), Map.copyOf(lines)));
            }
        } catch (ApiProblem problem) {
            entries.bad(
                    RuleEntry.lineOf(problem.field(), lines, at.line()),
                    linesOf(rows),
                    key.rule(),
                    key.isOverride() ? RuleEntry.withoutIndex(problem) : problem);
        }
    }

    private static List<Long> linesOf(List<FileRow> rows) {
        return rows.stream().map(FileRow::line).toList();
    }

    /** What belongs to the whole stands in the first row; a later row may say the same or nothing. */
    private static void sameAsFirst(FileRow first, FileRow row) {
        for (Column column : RuleColumns.WHOLE) {
            String cell = cell(row, column.name());
            if (cell != null && !cell.equals(cell(first, column.name()))) {
                throw ApiProblem.field(
                        column.name(),
                        "import.contradiction",
                        "与该规则第 " + first.line() + " 行不同：" + column.name(),
                        column.name() + " is another one than in line " + first.line() + " of the same rule.");
            }
        }
    }

    private static void level(ObjectNode level, FileRow row, boolean override) {
        for (Column column : RuleColumns.LEVEL) {
            String cell = cell(row, column.name());
            boolean none = override && column.name().equals("of_attribute") && RuleColumns.NO_ATTRIBUTE.equals(cell);
            if (none) {
                level.put(column.path(), "");
            } else {
                put(level, override ? column.inOverride() : column.path(), row, column);
            }
        }
    }

    private static void put(ObjectNode json, String path, FileRow row, Column column) {
        String cell = cell(row, column.name());
        if (cell == null) {
            return;
        }
        if (path.isEmpty()) {
            throw ApiProblem.field(
                    column.name(),
                    "import.not-here",
                    "此行没有 " + column.name() + "。",
                    "This row has no " + column.name() + ".");
        }
        ObjectNode at = json;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.withObjectProperty(steps[i]);
        }
        String field = steps[steps.length - 1];
        switch (column.form()) {
            case TEXT, NUMBER -> at.put(field, cell);
            case DAY -> at.put(field, "--" + cell);
            case WORDS -> words(cell, ";").forEach(at.putArray(field)::add);
            case HOURS -> hours(at.putObject(field).putArray("hours"), cell, path);
        }
    }

    private static void hours(ArrayNode hours, String cell, String path) {
        words(cell, ";").forEach(each -> {
            Matcher matcher = HOURS.matcher(each);
            if (!matcher.matches()) {
                throw ApiProblem.field(
                        path,
                        "import.bad-hours",
                        "时段须如 WORKING_DAYS MONDAY,FRIDAY 22:00-06:00：" + each,
                        "Hours look like WORKING_DAYS MONDAY,FRIDAY 22:00-06:00: " + each);
            }
            ObjectNode node = hours.addObject();
            node.put("days", matcher.group("days"));
            ArrayNode weekdays = node.putArray("weekdays");
            words(Objects.requireNonNullElse(matcher.group("weekdays"), ""), ",")
                    .forEach(weekdays::add);
            node.put("from", matcher.group("from"));
            node.put("to", matcher.group("to"));
        });
    }

    private static Stream<String> words(String text, String divider) {
        return Arrays.stream(text.split(divider, -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static @Nullable String cell(FileRow row, String name) {
        String cell = row.optional(name);
        return cell == null ? null : RuleColumns.unguarded(cell);
    }
}
