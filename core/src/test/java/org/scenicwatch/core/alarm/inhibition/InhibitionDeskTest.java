package org.scenicwatch.core.alarm.inhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.InhibitionCheck;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.alarm.RulesRefused;
import org.scenicwatch.core.alarm.SuppressedWhile;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.EndSuppressionByDesign;
import org.scenicwatch.core.alarm.write.SuppressAlarmByDesign;

/** Tank T-1 feeds main M-1 with hydrants H-11 and H-12; H-21 is on another main. All but H-12 are in zone Z-01. */
class InhibitionDeskTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String LOW = "hydrant-pressure-low";
    private static final String CAUSE = "alarm:xijiang/T-1/tank-level-low";
    private static final Inhibition EMPTY_TANK =
            new Inhibition("1", "tank-level-low", "empty", LOW, Inhibition.Same.LABEL, "main", "test");
    private static final Inhibition HIDES_FIRE =
            new Inhibition("2", "tank-level-low", null, "smoke-alarm", Inhibition.Same.ZONE, null, "test");
    private static final SuppressedWhile IN_WINTER =
            new SuppressedWhile(List.of(), MonthDay.of(11, 15), MonthDay.of(3, 15));
    private static final SuppressedWhile IN_DRILLS_AND_SHUTDOWNS =
            new SuppressedWhile(List.of(AreaMode.DRILL, AreaMode.WATER_SHUTDOWN), null, null);

    /** Device to what hides its alarm. */
    private final Map<String, Set<String>> hidden = new TreeMap<>();

    private RuleSet book = book(List.of(EMPTY_TANK), List.of(), null);
    private AlarmsInMemory alarms = new AlarmsInMemory();
    private InhibitionDesk desk = desk();

    @Test
    void hidesWhatStandsAndWhatComesAfterOnTheSameMain() {
        low("H-11");
        low("H-21");
        assertThat(hidden).isEmpty();
        empty();
        low("H-12");
        assertThat(hidden).containsOnlyKeys("H-11", "H-12");
    }

    @Test
    void showsThemAgainWhenTheCauseIsGoneAlsoThoseThatAreNormalMeanwhile() {
        low("H-11");
        low("H-12");
        empty();
        gone("H-11");
        assertThat(hidden).containsOnlyKeys("H-11", "H-12");
        desk.decide(new WeighGone(CAUSE, AT));
        assertThat(hidden).isEmpty();
        assertThat(alarms.of("xijiang")).extracting(StandingAlarm::source).containsExactly("H-12");
    }

    @Test
    void aCauseAtAnotherLevelExplainsNothing() {
        low("H-11");
        empty();
        desk.decide(new WeighLevel(CAUSE, "low", AT));
        assertThat(hidden).isEmpty();
        desk.decide(new WeighLevel(CAUSE, "empty", AT));
        assertThat(hidden).containsOnlyKeys("H-11");
    }

    @Test
    void aModeHidesInItsZoneWhatTheRuleSaysUntilItEnds() {
        book = book(List.of(), List.of(), IN_DRILLS_AND_SHUTDOWNS);
        low("H-11");
        low("H-12");
        mode(AreaMode.STORM, null, true);
        assertThat(hidden).isEmpty();
        mode(AreaMode.DRILL, "Z-01", true);
        low("H-21");
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of("mode:DRILL"), "H-21", Set.of("mode:DRILL")));
        mode(AreaMode.DRILL, null, true);
        mode(AreaMode.DRILL, "Z-01", false);
        assertThat(hidden).containsOnlyKeys("H-11", "H-12", "H-21");
        mode(AreaMode.DRILL, null, false);
        assertThat(hidden).isEmpty();
    }

    @Test
    void whatTwoCausesHideComesBackWithTheLastOfThem() {
        book = book(List.of(EMPTY_TANK), List.of(), IN_DRILLS_AND_SHUTDOWNS);
        low("H-11");
        empty();
        mode(AreaMode.WATER_SHUTDOWN, null, true);
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of(CAUSE, "mode:WATER_SHUTDOWN")));
        desk.decide(new WeighGone(CAUSE, AT));
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of("mode:WATER_SHUTDOWN")));
        mode(AreaMode.WATER_SHUTDOWN, null, false);
        assertThat(hidden).isEmpty();
    }

    @Test
    void aSeasonBeginsAndEndsWithTheDayAtTheSite() {
        book = book(List.of(), List.of(), IN_WINTER);
        low("H-11");
        desk.decide(new WeighDesign("xijiang", Instant.parse("2026-11-14T15:59:59Z")));
        assertThat(hidden).isEmpty();
        desk.decide(new WeighDesign("xijiang", Instant.parse("2026-11-14T16:00:00Z")));
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of("season")));
        // Told late, of the day before: the season has begun all the same.
        weigh("alarm:xijiang/H-21/" + LOW, LOW, "low", "H-21", Instant.parse("2026-11-14T15:00:00Z"));
        assertThat(hidden).containsOnlyKeys("H-11", "H-21");
        desk.decide(new WeighDesign("xijiang", Instant.parse("2027-03-15T15:59:59Z")));
        assertThat(hidden).containsOnlyKeys("H-11", "H-21");
        desk.decide(new WeighDesign("xijiang", Instant.parse("2027-03-15T16:00:00Z")));
        assertThat(hidden).isEmpty();
    }

    @Test
    void anOverrideHoldsWhereItHolds() {
        RuleOverride inZone = new RuleOverride(
                LOW,
                new RuleScope("Z-01", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                IN_DRILLS_AND_SHUTDOWNS,
                List.of(),
                "test");
        book = book(List.of(), List.of(inZone), null);
        low("H-11");
        low("H-12");
        mode(AreaMode.DRILL, null, true);
        assertThat(hidden).containsOnlyKeys("H-11");
    }

    @Test
    void otherRulesHideAnewAndShowWhatTheyNoLongerExplain() {
        low("H-11");
        empty();
        mode(AreaMode.DRILL, null, true);
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of(CAUSE)));
        publish(book(List.of(), List.of(), IN_DRILLS_AND_SHUTDOWNS));
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of("mode:DRILL")));
        publish(book(List.of(), List.of(), null));
        assertThat(hidden).isEmpty();
        publish(book(List.of(EMPTY_TANK), List.of(), null));
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of(CAUSE)));
    }

    @Test
    void whatIsOverIsNotHiddenAnew() {
        book = book(List.of(EMPTY_TANK), List.of(), IN_DRILLS_AND_SHUTDOWNS);
        low("H-11");
        empty();
        gone("H-11");
        mode(AreaMode.DRILL, null, true);
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of(CAUSE)));
        low("H-11");
        assertThat(hidden).isEqualTo(Map.of("H-11", Set.of(CAUSE, "mode:DRILL")));
    }

    @Test
    void nothingHidesAFireAlarm() {
        AlarmRule smoke = DefaultRules.load().stream()
                .filter(rule -> rule.id().equals("smoke-alarm"))
                .findFirst()
                .orElseThrow();
        SuppressedWhile always = new SuppressedWhile(List.of(AreaMode.DRILL), MonthDay.of(1, 1), MonthDay.of(12, 31));
        List<AlarmRule> rules = new ArrayList<>(book(List.of(), List.of(), always).rules().stream()
                .filter(rule -> !rule.id().equals(smoke.id()))
                .toList());
        rules.add(tuned(smoke, always));
        book = new RuleSet(rules, List.of(), List.of(HIDES_FIRE), RuleSet.NO_HOLIDAYS);
        empty();
        mode(AreaMode.DRILL, null, true);
        desk.decide(new WeighStanding(
                "alarm:xijiang/S-11/smoke-alarm",
                "xijiang",
                "smoke-alarm",
                "alarm",
                "S-11",
                "smoke",
                "Z-01",
                null,
                true,
                AT));
        low("H-11");
        assertThat(hidden).containsOnlyKeys("H-11");
    }

    @Property(tries = 300)
    void anyOrderAndRepetitionHideTheSame(@ForAll long seed) {
        List<Runnable> told = new ArrayList<>(List.of(
                () -> low("H-11"), () -> low("H-12"), () -> low("H-21"), this::empty, () -> low("H-11"), this::empty));
        Collections.shuffle(told, new Random(seed));
        reset();
        told.forEach(Runnable::run);
        assertThat(hidden).containsOnlyKeys("H-11", "H-12");
    }

    @Property(tries = 300)
    void whateverCameBeforeWhatStandsIsHiddenByWhatHoldsNow(@ForAll long seed) {
        Random random = new Random(seed);
        List<RuleSet> books = List.of(
                book(List.of(EMPTY_TANK), List.of(), null),
                book(List.of(), List.of(), IN_DRILLS_AND_SHUTDOWNS),
                book(List.of(EMPTY_TANK), List.of(), IN_WINTER));
        List<Instant> days = List.of(AT, Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-06-01T00:00:00Z"));
        reset();
        int day = 0;
        for (int step = 0; step < 40; step++) {
            String hydrant = List.of("H-11", "H-12", "H-21").get(random.nextInt(3));
            switch (random.nextInt(8)) {
                case 0, 1 -> low(hydrant);
                case 2 -> gone(hydrant);
                case 3 -> empty();
                case 4 -> desk.decide(new WeighGone(CAUSE, AT));
                case 5 ->
                    mode(
                            random.nextBoolean() ? AreaMode.DRILL : AreaMode.STORM,
                            random.nextBoolean() ? "Z-01" : null,
                            random.nextBoolean());
                case 6 -> publish(books.get(random.nextInt(books.size())));
                default -> {
                    day = Math.min(day + 1, days.size() - 1);
                    desk.decide(new WeighDesign("xijiang", days.get(day)));
                }
            }
        }
        AlarmsInMemory before = alarms;
        Map<String, Set<String>> found = new TreeMap<>();
        before.of("xijiang").stream()
                .filter(StandingAlarm::stands)
                .filter(alarm -> hidden.containsKey(alarm.source()))
                .forEach(alarm -> found.put(alarm.source(), hidden.get(alarm.source())));

        RuleSet inForce = book;
        reset();
        publish(inForce);
        desk.decide(new WeighDesign("xijiang", days.get(day)));
        before.modesOf("xijiang").forEach(on -> mode(on.mode(), on.zone(), true));
        before.of("xijiang").stream()
                .filter(StandingAlarm::stands)
                .forEach(alarm -> weigh(alarm.alarmId(), alarm.rule(), alarm.level(), alarm.source(), AT));
        assertThat(found).isEqualTo(hidden);
    }

    @Test
    void refusesUnknownRulesMissingLabelsAndCircles() {
        Set<String> known = Set.of("a", "b", "c");
        refused("unknown-rule", List.of(zone("1", "a", "x")), known);
        refused("duplicate", List.of(zone("1", "a", "b"), zone("1", "a", "c")), known);
        refused("cycle", List.of(zone("1", "a", "a")), known);
        refused("cycle", List.of(zone("1", "a", "b"), zone("2", "b", "c"), zone("3", "c", "a")), known);
        refused(
                "label-needed",
                List.of(new Inhibition("1", "a", null, "b", Inhibition.Same.LABEL, null, "test")),
                known);
        InhibitionCheck.check(List.of(zone("1", "a", "b"), zone("2", "a", "c"), zone("3", "b", "c")), known);
    }

    private static void refused(String reason, List<Inhibition> inhibitions, Set<String> known) {
        assertThatThrownBy(() -> InhibitionCheck.check(inhibitions, known))
                .isInstanceOfSatisfying(
                        RulesRefused.class,
                        refused -> assertThat(refused.code()).endsWith(reason));
    }

    private static Inhibition zone(String id, String cause, String effect) {
        return new Inhibition(id, cause, null, effect, Inhibition.Same.ZONE, null, "test");
    }

    private void reset() {
        hidden.clear();
        book = book(List.of(EMPTY_TANK), List.of(), null);
        alarms = new AlarmsInMemory();
        desk = desk();
    }

    private void low(String hydrant) {
        weigh("alarm:xijiang/" + hydrant + "/" + LOW, LOW, "low", hydrant, AT);
    }

    private void gone(String hydrant) {
        desk.decide(new WeighGone("alarm:xijiang/" + hydrant + "/" + LOW, AT));
    }

    private void empty() {
        weigh(CAUSE, "tank-level-low", "empty", "T-1", AT);
    }

    private void mode(AreaMode mode, @Nullable String zone, boolean on) {
        desk.decide(new WeighMode("xijiang", mode, zone, on, AT));
    }

    private void publish(RuleSet next) {
        book = next;
        desk.decide(new WeighDesign("xijiang", AT));
    }

    private void weigh(String alarm, String rule, String level, String device, Instant at) {
        desk.decide(new WeighStanding(
                alarm,
                "xijiang",
                rule,
                level,
                device,
                device.startsWith("T") ? "tank" : "hydrant",
                device.equals("H-12") ? "Z-02" : "Z-01",
                null,
                false,
                at));
    }

    /** The shipped rules, where that on hydrants is suppressed in these times. */
    private static RuleSet book(
            List<Inhibition> inhibitions, List<RuleOverride> overrides, @Nullable SuppressedWhile hydrants) {
        List<AlarmRule> rules = DefaultRules.load().stream()
                .map(rule -> rule.id().equals(LOW) ? tuned(rule, hydrants) : rule)
                .toList();
        return new RuleSet(rules, overrides, inhibitions, RuleSet.NO_HOLIDAYS);
    }

    private static AlarmRule tuned(AlarmRule rule, @Nullable SuppressedWhile times) {
        return new AlarmRule(
                rule.id(),
                rule.kind(),
                rule.metric(),
                rule.condition(),
                rule.direction(),
                rule.levels(),
                rule.hysteresis(),
                rule.states(),
                rule.clearingStates(),
                rule.latching(),
                rule.withAttribute(),
                rule.withoutAttribute(),
                rule.title(),
                rule.guidance(),
                rule.source(),
                new RuleTuning(false, 0, 0, 0, 0, null, null, null, times),
                rule.rationalisation());
    }

    private InhibitionDesk desk() {
        RulesInForce rules = area -> Optional.of(new RulesInForce.Book(area, 0, 1, AT, book));
        return new InhibitionDesk(alarms, rules, gateway());
    }

    private CommandGateway gateway() {
        return (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, given) -> {
                    if (given != null && given[0] instanceof SuppressAlarmByDesign hide) {
                        Set<String> causes = hidden.computeIfAbsent(device(hide.alarmId()), each -> new TreeSet<>());
                        assertThat(causes.add(hide.cause())).isTrue();
                    } else if (given != null && given[0] instanceof EndSuppressionByDesign show) {
                        Set<String> causes = Objects.requireNonNull(hidden.get(device(show.alarmId())));
                        assertThat(causes.remove(show.cause())).isTrue();
                        if (causes.isEmpty()) {
                            hidden.remove(device(show.alarmId()));
                        }
                    }
                    return null;
                });
    }

    private static String device(String alarmId) {
        return alarmId.split("/", -1)[1];
    }
}
