package org.scenicwatch.core.alarm.inhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.InhibitionCheck;
import org.scenicwatch.core.alarm.RulesRefused;
import org.scenicwatch.core.alarm.write.EndSuppressionByDesign;
import org.scenicwatch.core.alarm.write.SuppressAlarmByDesign;

/** Tank T-1 feeds main M-1 with hydrants H-11 and H-12; H-21 is on another main. */
class InhibitionDeskTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String CAUSE = "alarm:xijiang/T-1/tank-level-low";

    private final Set<String> hidden = new TreeSet<>();
    private Alarms alarms = new Alarms();
    private InhibitionDesk desk = desk();

    @Test
    void hidesWhatStandsAndWhatComesAfterOnTheSameMain() {
        low("H-11");
        low("H-21");
        assertThat(hidden).isEmpty();
        empty();
        low("H-12");
        assertThat(hidden).containsExactly("H-11", "H-12");
    }

    @Test
    void showsThemAgainWhenTheCauseIsGoneAlsoThoseThatAreNormalMeanwhile() {
        low("H-11");
        low("H-12");
        empty();
        desk.decide(new WeighGone("alarm:xijiang/H-11/hydrant-pressure-low", AT));
        assertThat(hidden).containsExactly("H-11", "H-12");
        desk.decide(new WeighGone(CAUSE, AT));
        assertThat(hidden).isEmpty();
    }

    @Test
    void aCauseAtAnotherLevelExplainsNothing() {
        low("H-11");
        empty();
        desk.decide(new WeighLevel(CAUSE, "low", AT));
        assertThat(hidden).isEmpty();
        desk.decide(new WeighLevel(CAUSE, "empty", AT));
        assertThat(hidden).containsExactly("H-11");
    }

    @Property(tries = 300)
    void anyOrderAndRepetitionHideTheSame(@ForAll long seed) {
        List<Runnable> told = new ArrayList<>(List.of(
                () -> low("H-11"), () -> low("H-12"), () -> low("H-21"), this::empty, () -> low("H-11"), this::empty));
        Collections.shuffle(told, new Random(seed));
        hidden.clear();
        alarms = new Alarms();
        desk = desk();
        told.forEach(Runnable::run);
        assertThat(hidden).containsExactly("H-11", "H-12");
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

    @Test
    void shippedInhibitionsPassTheirOwnCheck() {
        assertThat(new Inhibitions().all()).isNotEmpty();
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

    private void low(String hydrant) {
        weigh("alarm:xijiang/" + hydrant + "/hydrant-pressure-low", "hydrant-pressure-low", "low", hydrant);
    }

    private void empty() {
        weigh(CAUSE, "tank-level-low", "empty", "T-1");
    }

    private void weigh(String alarm, String rule, String level, String device) {
        desk.decide(new WeighStanding(alarm, "xijiang", rule, level, device, "Z-01", null, AT));
    }

    private InhibitionDesk desk() {
        Inhibition inhibition = new Inhibition(
                "1", "tank-level-low", "empty", "hydrant-pressure-low", Inhibition.Same.LABEL, "main", "test");
        return new InhibitionDesk(alarms, new Inhibitions(List.of(inhibition)), gateway());
    }

    private CommandGateway gateway() {
        return (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, given) -> {
                    if (given != null && given[0] instanceof SuppressAlarmByDesign hide) {
                        assertThat(hidden.add(hide.alarmId().split("/", -1)[1])).isTrue();
                    } else if (given != null && given[0] instanceof EndSuppressionByDesign show) {
                        assertThat(hidden.remove(show.alarmId().split("/", -1)[1]))
                                .isTrue();
                    }
                    return null;
                });
    }

    /** In maps; the digit after the dash is the main. */
    private static final class Alarms implements StandingAlarms {

        private final Map<String, StandingAlarm> standing = new TreeMap<>();
        private final Set<List<String>> hides = new HashSet<>();

        @Override
        public Map<String, String> labelsOf(String area, String device) {
            return Map.of("main", "M-" + device.charAt(2));
        }

        @Override
        public Optional<StandingAlarm> find(String alarmId) {
            return Optional.ofNullable(standing.get(alarmId));
        }

        @Override
        public void save(StandingAlarm alarm) {
            standing.put(alarm.alarmId(), alarm);
        }

        @Override
        public void remove(String alarmId) {
            standing.remove(alarmId);
        }

        @Override
        public List<StandingAlarm> ofRule(String area, String rule) {
            return standing.values().stream()
                    .filter(alarm -> alarm.rule().equals(rule))
                    .toList();
        }

        @Override
        public boolean hide(String effect, String cause) {
            return hides.add(List.of(effect, cause));
        }

        @Override
        public List<String> release(String cause) {
            List<String> effects = hides.stream()
                    .filter(pair -> pair.get(1).equals(cause))
                    .map(pair -> pair.get(0))
                    .sorted()
                    .toList();
            hides.removeIf(pair -> pair.get(1).equals(cause));
            return effects;
        }
    }
}
