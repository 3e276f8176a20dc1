package org.scenicwatch.dashboard.alarmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.Consequence;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Rationalisation;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.alarm.SuppressedWhile;
import org.scenicwatch.core.alarm.Urgency;
import org.scenicwatch.core.device.DeviceKind;

class RuleCsvTest {

    private static final RuleSchedule NIGHTS = new RuleSchedule(List.of(
            new RuleSchedule.Hours(
                    RuleSchedule.Days.WORKING_DAYS,
                    List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 30)),
            new RuleSchedule.Hours(RuleSchedule.Days.DAYS_OFF, List.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    private static final SuppressedWhile WINTER =
            new SuppressedWhile(List.of(AreaMode.STORM, AreaMode.DRILL), MonthDay.of(11, 15), MonthDay.of(3, 1));

    private static final RuleSet BOOK = book();

    private static RuleSet book() {
        AlarmRule falling = new AlarmRule(
                "sample-level-falling",
                DeviceKind.TANK,
                "level",
                AlarmRule.Condition.RATE,
                AlarmRule.Direction.LOW,
                List.of(
                        level("fast", 0.2, null, Consequence.MAJOR, Urgency.PROMPT, Priority.WARNING),
                        level("very-fast", 0.5, "depth", null, null, Priority.CRITICAL)),
                0.05,
                List.of(),
                List.of(),
                Latching.UNTIL_RESET,
                "depth",
                null,
                new LocalText("=水位骤降", "'Level, \"falling\""),
                new LocalText("1. 查看\n2. 派人", "- look"),
                "own rule ?",
                new RuleTuning(false, 10, 20, 0.01, 600, null, null, NIGHTS, WINTER),
                new Rationalisation(new LocalText("爆管", "burst"), new LocalText("无水", "no water"), 600));
        AlarmRule frozen = new AlarmRule(
                "sample-frozen",
                DeviceKind.TANK,
                null,
                AlarmRule.Condition.EXPRESSION,
                null,
                List.of(new AlarmRule.Level(
                        "frozen",
                        Priority.CAUTION,
                        null,
                        null,
                        false,
                        List.of(),
                        "temperature < 1 && level > 0.5",
                        null,
                        null)),
                0,
                List.of(),
                List.of(),
                Latching.NONE,
                null,
                null,
                new LocalText("结冰", "Frozen"),
                new LocalText("", ""),
                "",
                RuleTuning.PLAIN,
                null);
        List<AlarmRule> rules = new ArrayList<>(DefaultRules.load());
        rules.add(falling);
        rules.add(frozen);
        List<RuleOverride> overrides = List.of(
                override(
                        new RuleScope("Z-01", DeviceKind.TANK, null),
                        List.of(
                                new RuleOverride.LevelOverride("fast", 0.3, null, null),
                                new RuleOverride.LevelOverride("very-fast", 0.9, "", Priority.CRITICAL))),
                override(new RuleScope(null, null, "T-1"), List.of()));
        return new RuleSet(rules, overrides, DefaultRules.book().inhibitions(), RuleSet.NO_HOLIDAYS);
    }

    @Test
    void theSampleIsSound() {
        assertThat(RuleCheck.faults(BOOK)).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        RuleEntries entries = RuleCsvRows.read(written());
        RuleSet read = entries.into(new RuleSet(List.of(), List.of(), BOOK.inhibitions(), BOOK.calendar()));
        assertThat(entries.faults()).isEmpty();
        assertThat(entries.goodRows())
                .isEqualTo(entries.rows())
                .isGreaterThan(BOOK.rules().size());
        assertThat(read.rules()).isEqualTo(BOOK.rules());
        assertThat(read.overrides()).isEqualTo(BOOK.overrides());
    }

    @Test
    void writesNoCellThatASpreadsheetWouldTakeForAFormula() {
        assertThat(written()).contains("'=水位骤降").doesNotContain(",=水位骤降");
    }

    @Test
    void readsJsonBackToo() {
        String text = RuleReader.MAPPER.writeValueAsString(
                RuleBookView.of(new RuleVersions.Book(7, Instant.EPOCH, "why", BOOK)));
        RuleEntries entries = RuleImport.ofJson(text);
        assertThat(entries.into(new RuleSet(List.of(), List.of(), List.of(), BOOK.calendar())))
                .isEqualTo(BOOK);
        assertThat(entries.faults()).isEmpty();
    }

    @Test
    void tellsEveryBadRowByItsLineAndTakesTheOthers() {
        String file = String.join(
                "\r\n",
                String.join(",", RuleColumns.NAMES),
                first("tank-temperature-low", "low", "6", "temperature", "LOW"),
                first("tank-level-low", "low", "much", "level", "LOW"),
                row("tank-level-low", "level", "empty", "priority", "CRITICAL", "threshold", "0.05"),
                first("tank-level-high", "high", "2", "pressure", "HIGH"),
                first("tank-level-new", "", "", "level", "HIGH"),
                row("sample-level-falling", "zone", "Z-02", "level", "fast", "threshold", "600", "note", "steep"));
        RuleEntries entries = RuleCsvRows.read(file);
        RuleSet read = entries.into(BOOK);
        assertThat(entries.faults())
                .extracting(fault -> fault.line() + " " + fault.rule() + " " + fault.field() + " " + fault.code())
                .containsExactly(
                        "3 tank-level-low levels.low.threshold rules.invalid-field",
                        "4 tank-level-low levels import.with-bad-row",
                        "5 tank-level-high metric rules.unknown-metric",
                        "6 tank-level-new level import.missing",
                        "7 sample-level-falling overrides.2.levels.fast.threshold rules.implausible-threshold");
        assertThat(entries.rows()).isEqualTo(6);
        assertThat(entries.goodRows()).isEqualTo(1);
        assertThat(read.find("tank-temperature-low")
                        .orElseThrow()
                        .levels()
                        .get(0)
                        .threshold())
                .isEqualTo(6.0);
        assertThat(read.find("tank-level-low")).isEqualTo(BOOK.find("tank-level-low"));
    }

    @Test
    void leavesOutARuleThatAnOverrideOfTheBookDoesNotGoWith() {
        String whole = written();
        String header = whole.substring(0, whole.indexOf('\r'));
        String rows = whole.substring(whole.indexOf("sample-level-falling,,,"), whole.indexOf("sample-frozen,"));
        String file = header + "\r\n" + rows.replace(",very-fast,", ",faster,");
        assertThat(file).contains(",faster,");
        RuleEntries entries = RuleCsvRows.read(file);
        assertThat(entries.into(BOOK)).isEqualTo(BOOK);
        assertThat(entries.faults())
                .first()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("rules.unknown-level"));
        assertThat(entries.goodRows()).isZero();
    }

    private static String written() {
        return new String(RuleCsv.of(BOOK), StandardCharsets.UTF_8);
    }

    /** A row of a rule on a level; {@code more} are columns and cells in turn. */
    private static String row(String rule, String... more) {
        Map<String, String> cells = new HashMap<>(Map.of("rule", rule));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return RuleColumns.NAMES.stream()
                .map(name -> cells.getOrDefault(name, ""))
                .collect(Collectors.joining(","));
    }

    private static String first(String rule, String level, String threshold, String metric, String direction) {
        return row(
                rule,
                "level",
                level,
                "priority",
                "WARNING",
                "threshold",
                threshold,
                "kind",
                "TANK",
                "metric",
                metric,
                "condition",
                "LEVEL",
                "direction",
                direction,
                "latching",
                "NONE",
                "title_zh",
                "水",
                "title_en",
                "Water");
    }

    private static AlarmRule.Level level(
            String name,
            double threshold,
            @Nullable String attribute,
            @Nullable Consequence consequence,
            @Nullable Urgency urgency,
            Priority priority) {
        return new AlarmRule.Level(name, priority, threshold, attribute, true, List.of(), null, consequence, urgency);
    }

    private static RuleOverride override(RuleScope scope, List<RuleOverride.LevelOverride> levels) {
        return new RuleOverride(
                "sample-level-falling", scope, true, 0.1, 30, null, 0.02, NIGHTS, WINTER, levels, "old tank");
    }
}
