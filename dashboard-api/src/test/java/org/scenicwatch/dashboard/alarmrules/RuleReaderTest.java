package org.scenicwatch.dashboard.alarmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.dashboard.access.ApiProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RuleReaderTest {

    private static final String RULE = """
            {"id":"tank-level-low","kind":"TANK","metric":"level","condition":"LEVEL","direction":"LOW","latching":"NONE",
             "title":{"zh":"水位低","en":"Level low"},"guidance":{"zh":"","en":""},"source":"own rule",
             "levels":[{"name":"low","priority":"WARNING","threshold":2}]}
            """;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("id", rule -> rule.remove("id")),
                fault("title.en", rule -> ((ObjectNode) rule.path("title")).remove("en")),
                fault("source", rule -> rule.putNull("source")),
                fault("levels", rule -> rule.put("levels", "low")),
                fault("levels.low.priority", rule -> level(rule).putNull("priority")),
                fault("levels.0.name", rule -> level(rule).remove("name")),
                fault("levels.low.priority", rule -> level(rule).put("priority", "URGENT")),
                fault("levels.low.priority", rule -> level(rule).put("priority", 1)),
                fault("levels.low.threshold", rule -> level(rule).put("threshold", "much")),
                fault("levels.low.treshold", rule -> level(rule).put("treshold", 2)),
                fault("levels.low.codes", rule -> level(rule).putArray("codes").addNull()),
                fault("kind", rule -> rule.put("kind", "tank")),
                fault("states", rule -> rule.putArray("states").addNull()),
                fault("tuning.onDelaySeconds", rule -> rule.putObject("tuning").put("onDelaySeconds", 1.5)),
                fault("tuning.schedule.hours.0.to", rule -> hours(rule).put("from", "08:00")),
                fault(
                        "tuning.schedule.hours.0.from",
                        rule -> hours(rule).put("from", "8 o'clock").put("to", "09:00")),
                fault(
                        "tuning.suppressedWhile.modes",
                        rule -> rule.putObject("tuning")
                                .putObject("suppressedWhile")
                                .putArray("modes")
                                .addNull()),
                fault(
                        "rationalisation.consequence",
                        rule -> rule.putObject("rationalisation")
                                .put("respondWithinSeconds", 300)
                                .putObject("cause")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhichFieldCannotBeRead(String field, Consumer<ObjectNode> change) {
        ObjectNode json = rule();
        change.accept(json);
        assertThatThrownBy(() -> RuleReader.rule(json))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.field()).isEqualTo(field));
    }

    @Test
    void takesListsAndTuningThatAreLeftOutForNothing() {
        AlarmRule rule = RuleReader.rule(rule());
        assertThat(rule.states()).isEmpty();
        assertThat(rule.levels().get(0).codes()).isEmpty();
        assertThat(rule.tuning()).isEqualTo(RuleTuning.PLAIN);
        assertThat(rule.rationalisation()).isNull();
    }

    @Test
    void tellsAnOverridesFieldByItsPlaceInTheList() {
        JsonNode json = RuleReader.MAPPER.readTree("""
                {"rule":"tank-level-low","scope":{"zone":"Z-01"},"note":"x","levels":[{"name":"low","threshold":"?"}]}
                """);
        assertThatThrownBy(() -> RuleReader.override(json, 3))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.field()).isEqualTo("overrides.3.levels.low.threshold"));
    }

    @Test
    void tellsTheEntriesOfAJsonFileThatCannotBeTakenByTheirPlace() {
        String twice =
                "{\"rules\":[" + RULE + "," + RULE + ",{\"id\":\"x\"}],\"overrides\":[{\"rule\":\"tank-level-low\"}]}";
        RuleEntries entries = RuleImport.ofJson(twice);
        assertThat(entries.rows()).isEqualTo(4);
        assertThat(entries.goodRows()).isOne();
        assertThat(entries.faults())
                .extracting(fault -> fault.line() + " " + fault.rule() + " " + fault.field() + " " + fault.code())
                .containsExactly(
                        "2 tank-level-low id import.twice",
                        "3 x condition rules.required",
                        "4 tank-level-low scope rules.required");
    }

    private static Arguments fault(String field, Consumer<ObjectNode> change) {
        return arguments(field, change);
    }

    private static ObjectNode rule() {
        return (ObjectNode) RuleReader.MAPPER.readTree(RULE);
    }

    private static ObjectNode level(ObjectNode rule) {
        return (ObjectNode) rule.path("levels").path(0);
    }

    private static ObjectNode hours(ObjectNode rule) {
        return rule.putObject("tuning")
                .putObject("schedule")
                .putArray("hours")
                .addObject()
                .put("days", "EVERY_DAY");
    }
}
