package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.device.DeviceKind;

class DefaultRulesTest {

    private static final Map<String, Double> NONE = Map.of();

    private final List<AlarmRule> rules = DefaultRules.load();

    @Test
    void shippedRulesPassTheirOwnCheck() {
        RuleCheck.check(rules);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void booksThatEarlierReleasesShippedAreKnownAsSuch(int release) throws IOException {
        List<RulesPublished.Rule> former;
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/rules/shipped-" + release + ".json"))) {
            former = DefaultRules.read(in).stream().map(AlarmRule::toPublish).toList();
        }
        assertThat(DefaultRules.wereShipped(former))
                .as("fingerprint %s", DefaultRules.fingerprint(former))
                .isTrue();
        assertThat(DefaultRules.wereShipped(former.subList(1, former.size()))).isFalse();
        assertThat(DefaultRules.wereShipped(
                        rules.stream().map(AlarmRule::toPublish).toList()))
                .isFalse();
    }

    @Test
    void refusesRulesOnSilenceThatCouldNotBe() {
        AlarmRule silent = rule("device-silent");
        AlarmRule mass = rule("mass-outage");
        assertThatThrownBy(() -> RuleCheck.check(List.of(withThreshold(silent, 0))))
                .isInstanceOf(RulesRefused.class);
        assertThatThrownBy(() -> RuleCheck.check(List.of(withThreshold(mass, 100))))
                .isInstanceOf(RulesRefused.class);
        RuleCheck.check(List.of(withThreshold(silent, 5), withThreshold(mass, 5)));
    }

    @Test
    void refusesACompositeRuleThatOneSignWouldMeet() {
        AlarmRule composite = rule("confirmed-fire");
        assertThatThrownBy(() -> RuleCheck.check(List.of(withThreshold(composite, 1))))
                .isInstanceOf(RulesRefused.class)
                .hasMessageContaining("levels.confirmed");
        assertThatThrownBy(() -> RuleCheck.check(List.of(withThreshold(composite, 2.5))))
                .isInstanceOf(RulesRefused.class);
        RuleCheck.check(List.of(withThreshold(composite, 3)));
    }

    private static AlarmRule withThreshold(AlarmRule rule, double threshold) {
        Level first = rule.levels().get(0);
        return new AlarmRule(
                rule.id(),
                rule.kind(),
                rule.metric(),
                rule.condition(),
                rule.direction(),
                List.of(new Level(
                        first.name(),
                        first.priority(),
                        threshold,
                        first.ofAttribute(),
                        first.inclusive(),
                        first.codes())),
                rule.hysteresis(),
                rule.states(),
                rule.clearingStates(),
                rule.latching(),
                rule.withAttribute(),
                rule.withoutAttribute(),
                rule.title(),
                rule.guidance(),
                rule.source());
    }

    @Test
    void everyRuleTellsInBothLanguagesWhatToDoAndWhereItsFiguresComeFrom() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.title().zh()).isNotBlank();
            assertThat(rule.title().en()).isNotBlank();
            assertThat(rule.guidance().zh()).isNotBlank();
            assertThat(rule.guidance().en()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void everyRuleTellsWhyItIsAnAlarmAndItsPrioritiesFollowFromThat() {
        assertThat(rules).allSatisfy(rule -> {
            Rationalisation why = Objects.requireNonNull(rule.rationalisation());
            assertThat(why.cause().zh()).isNotBlank();
            assertThat(why.cause().en()).isNotBlank();
            assertThat(why.consequence().zh()).isNotBlank();
            assertThat(why.consequence().en()).isNotBlank();
            assertThat(why.respondWithinSeconds()).isPositive();
            assertThat(rule.levels()).allSatisfy(level -> {
                Consequence consequence = Objects.requireNonNull(level.consequence());
                Urgency urgency = Objects.requireNonNull(level.urgency());
                assertThat(level.priority()).isEqualTo(PriorityMatrix.priorityOf(consequence, urgency));
            });
            Level worst = rule.levels().get(rule.levels().size() - 1);
            int time =
                    switch (Objects.requireNonNull(worst.urgency())) {
                        case IMMEDIATE -> 300;
                        case PROMPT -> 1_800;
                        case SOON -> 86_400;
                    };
            assertThat(why.respondWithinSeconds()).isLessThanOrEqualTo(time);
        });
    }

    @Test
    void aReservoirFallsTooFastByItsOwnDepth() {
        AlarmRule falling = rule("tank-level-falling");
        Map<String, Double> tank = Map.of("effective_depth", 2.8);
        assertThat(falling.condition()).isEqualTo(Condition.RATE);
        assertThat(falling.tuning().windowSeconds()).isEqualTo(600);
        assertThat(falling.appliesTo(DeviceKind.TANK, NONE)).isFalse();
        assertThat(falling.appliesTo(DeviceKind.TANK, tank)).isTrue();
        assertThat(falling.levels().get(0).thresholdFor(tank)).hasValue(0.1 * 2.8);
    }

    @Test
    void noMoreThanWhatAModeMakesMeaninglessIsSuppressedInIt() {
        assertThat(rules.stream().filter(rule -> rule.tuning().suppressedWhile() != null))
                .extracting(AlarmRule::id)
                .containsExactly(
                        "hydrant-pressure-low",
                        "hydrant-municipal-pressure-low",
                        "sprinkler-pressure-low",
                        "mass-outage");
        assertThat(rules.stream().filter(rule -> rule.latching() == Latching.UNTIL_VERIFIED))
                .allSatisfy(rule -> assertThat(rule.tuning()).isEqualTo(RuleTuning.PLAIN));
    }

    @Test
    void aRuleSurvivesPublication() {
        assertThat(rules)
                .allSatisfy(rule -> assertThat(AlarmRule.of(rule.toPublish())).isEqualTo(rule));
    }

    @Test
    void aMunicipalHydrantIsJudgedByTheStandardAndAGravityMainByItsStaticPressure() {
        AlarmRule municipal = rule("hydrant-municipal-pressure-low");
        AlarmRule gravity = rule("hydrant-pressure-low");
        Map<String, Double> onGravityMain = Map.of("static_pressure", 0.42);

        assertThat(municipal.appliesTo(DeviceKind.HYDRANT, NONE)).isTrue();
        assertThat(gravity.appliesTo(DeviceKind.HYDRANT, NONE)).isFalse();
        assertThat(municipal.appliesTo(DeviceKind.HYDRANT, onGravityMain)).isFalse();
        assertThat(gravity.appliesTo(DeviceKind.HYDRANT, onGravityMain)).isTrue();

        assertThat(municipal.levelAt(0.14, null, NONE)).isEmpty();
        assertThat(municipal.levelAt(0.139, null, NONE)).map(Level::name).hasValue("low");
        assertThat(municipal.levelAt(0.09, null, NONE)).map(Level::priority).hasValue(Priority.CRITICAL);
        assertThat(gravity.levelAt(0.37, null, onGravityMain)).map(Level::name).hasValue("low");
        assertThat(gravity.levelAt(0.09, null, onGravityMain)).map(Level::name).hasValue("low-low");
    }

    @Test
    void aLevelIsLeftOnlyBeyondItsHysteresis() {
        AlarmRule municipal = rule("hydrant-municipal-pressure-low");
        assertThat(municipal.levelAt(0.145, "low", NONE)).map(Level::name).hasValue("low");
        assertThat(municipal.levelAt(0.151, "low", NONE)).isEmpty();
        assertThat(municipal.levelAt(0.105, "low-low", NONE)).map(Level::name).hasValue("low-low");
        assertThat(municipal.levelAt(0.111, "low-low", NONE)).map(Level::name).hasValue("low");
        assertThat(municipal.levelAt(0.145, null, NONE)).isEmpty();
    }

    @Test
    void thresholdsOnTheirSideBelongToTheLevelWhereTheSourceSaysSo() {
        AlarmRule arc = rule("power-arc-high");
        assertThat(arc.levelAt(9, null, NONE)).isEmpty();
        assertThat(arc.levelAt(10, null, NONE)).map(Level::priority).hasValue(Priority.WARNING);
        assertThat(arc.levelAt(14, null, NONE)).map(Level::priority).hasValue(Priority.CRITICAL);
        AlarmRule lot = rule("lot-full");
        Map<String, Double> capacity = Map.of("capacity", 200.0);
        assertThat(lot.levelAt(179, null, capacity)).isEmpty();
        assertThat(lot.levelAt(180, null, capacity)).map(Level::name).hasValue("nearly-full");
        assertThat(lot.levelAt(200, null, capacity)).map(Level::name).hasValue("full");
    }

    @Test
    void anAttributeThatIsMissingNeverRaises() {
        assertThat(rule("lot-full").levelAt(1_000, null, NONE)).isEmpty();
    }

    @Test
    void aTripIsLatchedAndItsCauseSaysHowUrgentItIs() {
        AlarmRule trip = rule("power-trip");
        assertThat(trip.latching()).isEqualTo(Latching.UNTIL_RESET);
        assertThat(trip.levelOf("tripped", "overload")).map(Level::priority).hasValue(Priority.WARNING);
        assertThat(trip.levelOf("tripped", null)).map(Level::priority).hasValue(Priority.WARNING);
        assertThat(trip.levelOf("tripped", "short_circuit"))
                .map(Level::priority)
                .hasValue(Priority.CRITICAL);
        assertThat(trip.levelOf("normal", null)).isEmpty();
        assertThat(trip.isClearedBy("reset")).isTrue();
    }

    @Test
    void everyFireKindIsHeldUntilVerifiedAndTheirFaultsAreCautions() {
        Stream.of(DeviceKind.values()).filter(DeviceKind::raisesFireAlarms).forEach(kind -> {
            AlarmRule fire = rule(kind.key() + "-alarm");
            assertThat(fire.latching()).isEqualTo(Latching.UNTIL_VERIFIED);
            assertThat(fire.levelOf("alarm", null)).map(Level::priority).hasValue(Priority.CRITICAL);
            assertThat(rule(kind.key() + "-fault").levelOf("fault", null))
                    .map(Level::priority)
                    .hasValue(Priority.CAUTION);
        });
    }

    @Test
    void refusesARuleOnAMetricThatTheKindDoesNotReport() {
        assertRefused(level(DeviceKind.TANK, "pressure", 1, 0.5), "rules.unknown-metric", "metric");
    }

    @Test
    void refusesThresholdsThatOverlap() {
        assertRefused(level(DeviceKind.TANK, "level", 1, 1), "rules.overlapping-thresholds", "levels.second");
        assertRefused(level(DeviceKind.TANK, "level", 1, 2), "rules.overlapping-thresholds", "levels.second");
    }

    @Test
    void refusesAThresholdThatNoValueCanReach() {
        assertRefused(level(DeviceKind.TANK, "level", 4_000, 1), "rules.implausible-threshold", "levels.first");
        assertRefused(level(DeviceKind.TANK, "level", Double.NaN, 1), "rules.no-threshold", "levels.first");
    }

    @Test
    void refusesAnEmptyBookAndTwoRulesOfOneName() {
        assertThatThrownBy(() -> RuleCheck.check(List.of())).hasMessageContaining("rules.empty");
        AlarmRule rule = level(DeviceKind.TANK, "level", 2, 1);
        assertThatThrownBy(() -> RuleCheck.check(List.of(rule, rule))).hasMessageContaining("rules.duplicate");
    }

    @Test
    void refusesAStateThatBothRaisesAndClears() {
        AlarmRule trip = rule("power-trip");
        AlarmRule contradiction = new AlarmRule(
                trip.id(),
                trip.kind(),
                null,
                Condition.STATE,
                null,
                trip.levels(),
                0,
                List.of("tripped"),
                List.of("tripped"),
                trip.latching(),
                null,
                null,
                trip.title(),
                trip.guidance(),
                trip.source());
        assertRefused(contradiction, "rules.contradiction", "clearingStates");
    }

    private static void assertRefused(AlarmRule rule, String code, String field) {
        assertThatThrownBy(() -> RuleCheck.check(List.of(rule))).isInstanceOfSatisfying(RulesRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(rule.id() + "." + field);
            assertThat(refused.text().zh()).isNotBlank();
        });
    }

    private static AlarmRule level(DeviceKind kind, String metric, double first, double second) {
        return new AlarmRule(
                "sample",
                kind,
                metric,
                Condition.LEVEL,
                Direction.LOW,
                List.of(
                        new Level("first", Priority.WARNING, first, null, true, List.of()),
                        new Level("second", Priority.CRITICAL, second, null, true, List.of())),
                0,
                List.of(),
                List.of(),
                Latching.NONE,
                null,
                null,
                new LocalText("样例", "sample"),
                new LocalText("样例", "sample"),
                "sample");
    }

    private AlarmRule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}
