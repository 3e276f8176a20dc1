package org.scenicwatch.core.alarm.detection;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.alarm.events.RulesPublished;

/** A small book of rules: hydrant and tank levels, smoke states. */
final class RulesForTests {

    private static final Instant PUBLISHED_AT = Instant.ofEpochMilli(1_777_777_777_000L);

    private RulesForTests() {}

    static RuleBooks books() {
        RuleBooks books = new RuleBooks();
        books.add(new RulesPublished(
                "rules:xijiang",
                "xijiang",
                1,
                List.of(
                        level(
                                "hydrant-pressure-low",
                                "hydrant",
                                "pressure",
                                List.of(
                                        new RulesPublished.Level("low", "WARNING", 0.14, null, false, List.of()),
                                        new RulesPublished.Level("low-low", "CRITICAL", 0.10, null, false, List.of()))),
                        level(
                                "tank-level-low",
                                "tank",
                                "level",
                                List.of(new RulesPublished.Level(
                                        "low", "WARNING", 1.0, "lowest_effective_level", false, List.of()))),
                        state("smoke-alarm", "alarm", "UNTIL_VERIFIED", List.of("normal", "reset")),
                        state("smoke-fault", "fault", "NONE", List.of("normal"))),
                PUBLISHED_AT));
        return books;
    }

    private static RulesPublished.Rule level(String id, String kind, String metric, List<RulesPublished.Level> levels) {
        return new RulesPublished.Rule(
                id, kind, metric, "LEVEL", "LOW", levels, 0.01, List.of(), List.of(), "NONE", null, null, "", "", "",
                "", "");
    }

    private static RulesPublished.Rule state(String id, String state, String latching, List<String> clearing) {
        RulesPublished.Level level = new RulesPublished.Level(state, "CRITICAL", null, null, false, List.of());
        return new RulesPublished.Rule(
                id,
                "smoke",
                null,
                "STATE",
                null,
                List.of(level),
                0,
                List.of(state),
                clearing,
                latching,
                null,
                null,
                "",
                "",
                "",
                "",
                "");
    }
}
