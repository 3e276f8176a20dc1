package org.scenicwatch.dashboard.alarmrules;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.dashboard.alarmrules.RuleColumns.Column;
import tools.jackson.databind.JsonNode;

/**
 * Rules and what they do otherwise as CSV (RFC 4180) for spreadsheet programs: UTF-8 with a byte order mark, without which
 * they take Chinese for another encoding, and no cell that they would take for a formula.
 */
final class RuleCsv {

    private final CsvWriter csv;

    private RuleCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /** The whole file. */
    static byte[] of(RuleSet set) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(RuleColumns.NAMES);
            RuleCsv file = new RuleCsv(csv);
            set.rules().forEach(file::write);
            set.overrides().forEach(file::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(AlarmRule rule) {
        JsonNode json = RuleReader.MAPPER.valueToTree(rule);
        Map<String, String> whole = new HashMap<>();
        RuleColumns.WHOLE.stream()
                .filter(column -> !column.path().isEmpty())
                .forEach(column -> whole.put(column.name(), cell(at(json, column.path()), column)));
        write(Map.of(RuleColumns.RULE, rule.id()), whole, json, false);
    }

    private void write(RuleOverride override) {
        JsonNode json = RuleReader.MAPPER.valueToTree(override);
        Map<String, String> place = new HashMap<>(Map.of(RuleColumns.RULE, override.rule()));
        JsonNode scope = json.path("scope");
        place.put(RuleColumns.ZONE, RuleColumns.guarded(scope.path("zone").asString("")));
        place.put(RuleColumns.SCOPE_KIND, scope.path("kind").asString(""));
        place.put(RuleColumns.DEVICE, RuleColumns.guarded(scope.path("device").asString("")));
        Map<String, String> whole = new HashMap<>();
        RuleColumns.WHOLE.stream()
                .filter(column -> !column.inOverride().isEmpty())
                .forEach(column -> whole.put(column.name(), cell(at(json, column.inOverride()), column)));
        write(place, whole, json, true);
    }

    private void write(Map<String, String> place, Map<String, String> whole, JsonNode json, boolean override) {
        List<JsonNode> levels = new ArrayList<>(json.path("levels").values());
        for (int i = 0; i < Math.max(1, levels.size()); i++) {
            Map<String, String> row = new HashMap<>(place);
            if (i == 0) {
                row.putAll(whole);
            }
            if (i < levels.size()) {
                JsonNode level = levels.get(i);
                RuleColumns.LEVEL.stream()
                        .filter(column -> !override || !column.inOverride().isEmpty())
                        .forEach(column -> row.put(column.name(), cell(level.path(column.path()), column)));
                if (override && level.path("ofAttribute").asString("x").isEmpty()) {
                    row.put("of_attribute", RuleColumns.guarded(RuleColumns.NO_ATTRIBUTE));
                }
            }
            csv.writeRecord(RuleColumns.NAMES.stream()
                    .map(name -> row.getOrDefault(name, ""))
                    .toList());
        }
    }

    private static JsonNode at(JsonNode json, String path) {
        JsonNode at = json;
        for (String step : path.split("\\.", -1)) {
            at = at.path(step);
        }
        return at;
    }

    private static String cell(JsonNode value, Column column) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (column.form()) {
            case TEXT -> RuleColumns.guarded(value.asString(""));
            case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
            case WORDS ->
                RuleColumns.guarded(
                        value.values().stream().map(each -> each.asString("")).collect(Collectors.joining(";")));
            case DAY -> value.asString("").replaceFirst("^--", "");
            case HOURS ->
                value.path("hours").values().stream().map(RuleCsv::hours).collect(Collectors.joining("; "));
        };
    }

    private static String hours(JsonNode hours) {
        String weekdays = hours.path("weekdays").values().stream()
                .map(each -> each.asString(""))
                .collect(Collectors.joining(","));
        return hours.path("days").asString("")
                + (weekdays.isEmpty() ? "" : " " + weekdays)
                + " " + minutes(hours.path("from")) + "-" + minutes(hours.path("to"));
    }

    /** Without seconds that are nothing. */
    private static String minutes(JsonNode time) {
        return time.asString("").replaceFirst("^(\\d\\d:\\d\\d):00$", "$1");
    }
}
