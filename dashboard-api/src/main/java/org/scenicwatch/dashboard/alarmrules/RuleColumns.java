package org.scenicwatch.dashboard.alarmrules;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a CSV file of rules, in long form: one row per level of a rule, and one per level of what a rule does
 * otherwise in a scope. What belongs to the whole rule stands in its first row. Described in docs/operations.md.
 */
final class RuleColumns {

    /** How a cell stands for a field. */
    enum Form {
        /** As it is. */
        TEXT,
        NUMBER,
        /** Words divided by semicolons. */
        WORDS,
        /** Hours of days, for example {@code WORKING_DAYS MONDAY,FRIDAY 22:00-06:00}, divided by semicolons. */
        HOURS,
        /** A day of the year, {@code 11-15}. */
        DAY
    }

    /**
     * A column of the whole rule.
     *
     * @param name in the header
     * @param path the field in the rule's JSON, with dots
     * @param inOverride the field in an override's JSON; empty: an override has none
     */
    record Column(String name, String path, String inOverride, Form form) {}

    static final String RULE = "rule";
    static final String ZONE = "zone";
    static final String SCOPE_KIND = "scope_kind";
    static final String DEVICE = "device";

    /** In an override: the threshold is a factor of no attribute. */
    static final String NO_ATTRIBUTE = "-";

    /** The fields of a level. */
    static final List<Column> LEVEL = List.of(
            both("level", "name", Form.TEXT),
            both("priority", "priority", Form.TEXT),
            both("threshold", "threshold", Form.NUMBER),
            both("of_attribute", "ofAttribute", Form.TEXT),
            rule("inclusive", "inclusive", Form.TEXT),
            rule("codes", "codes", Form.WORDS),
            rule("expression", "expression", Form.TEXT),
            rule("consequence", "consequence", Form.TEXT),
            rule("urgency", "urgency", Form.TEXT));

    /** The fields of a rule or of what it does otherwise. */
    static final List<Column> WHOLE = List.of(
            rule("kind", "kind", Form.TEXT),
            rule("metric", "metric", Form.TEXT),
            rule("condition", "condition", Form.TEXT),
            rule("direction", "direction", Form.TEXT),
            both("hysteresis", "hysteresis", Form.NUMBER),
            rule("states", "states", Form.WORDS),
            rule("clearing_states", "clearingStates", Form.WORDS),
            rule("latching", "latching", Form.TEXT),
            rule("with_attribute", "withAttribute", Form.TEXT),
            rule("without_attribute", "withoutAttribute", Form.TEXT),
            tuning("disabled", "disabled", Form.TEXT),
            tuning("on_delay_s", "onDelaySeconds", Form.NUMBER),
            tuning("off_delay_s", "offDelaySeconds", Form.NUMBER),
            tuning("deadband", "deadband", Form.NUMBER),
            rule("window_s", "tuning.windowSeconds", Form.NUMBER),
            rule("reference", "tuning.reference", Form.TEXT),
            rule("counted", "tuning.counted", Form.TEXT),
            tuning("schedule", "schedule", Form.HOURS),
            tuning("suppressed_modes", "suppressedWhile.modes", Form.WORDS),
            tuning("season_from", "suppressedWhile.seasonFrom", Form.DAY),
            tuning("season_to", "suppressedWhile.seasonTo", Form.DAY),
            rule("title_zh", "title.zh", Form.TEXT),
            rule("title_en", "title.en", Form.TEXT),
            rule("guidance_zh", "guidance.zh", Form.TEXT),
            rule("guidance_en", "guidance.en", Form.TEXT),
            rule("source", "source", Form.TEXT),
            rule("cause_zh", "rationalisation.cause.zh", Form.TEXT),
            rule("cause_en", "rationalisation.cause.en", Form.TEXT),
            rule("effect_zh", "rationalisation.consequence.zh", Form.TEXT),
            rule("effect_en", "rationalisation.consequence.en", Form.TEXT),
            rule("respond_within_s", "rationalisation.respondWithinSeconds", Form.NUMBER),
            new Column("note", "", "note", Form.TEXT));

    /** The header. */
    static final List<String> NAMES = Stream.of(
                    Stream.of(RULE, ZONE, SCOPE_KIND, DEVICE),
                    LEVEL.stream().map(Column::name),
                    WHOLE.stream().map(Column::name))
            .flatMap(names -> names)
            .toList();

    private RuleColumns() {}

    private static Column rule(String name, String path, Form form) {
        return new Column(name, path, "", form);
    }

    private static Column both(String name, String path, Form form) {
        return new Column(name, path, path, form);
    }

    private static Column tuning(String name, String field, Form form) {
        return new Column(name, "tuning." + field, field, form);
    }

    /** Spreadsheet programs take a text that begins so for a formula, and a quote before it for the mark of a text. */
    private static final String MARKED = "=+-@\t\r\n'";

    /** A text that a spreadsheet program takes for text. */
    static String guarded(String cell) {
        return cell.isEmpty() || MARKED.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** What {@link #guarded} was given. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && MARKED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
