package org.scenicwatch.core.alarm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;

/** With the shipped rules: the disk is low below 10 % and very low below 3 %, with 1 % of hysteresis. */
class PlatformDeskTest {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DISK = "xijiang/platform.disk.n1/platform-disk-low";

    private final List<Object> sent = new ArrayList<>();
    private final StandingsInMemory standings = new StandingsInMemory();
    private List<AlarmRule> rules = DefaultRules.load();
    private final PlatformDesk desk = desk();

    @Test
    void anAlarmOfThePlatformCarriesWhatAnAlarmNeeds() {
        disk(0, 7.25);
        assertThat(sent).singleElement().isInstanceOfSatisfying(RaiseAlarm.class, raise -> {
            assertThat(raise.alarmId()).isEqualTo("alarm:" + DISK);
            assertThat(raise.sourceType()).isEqualTo(AlarmSource.PLATFORM);
            assertThat(raise.sourceId()).isEqualTo("xijiang/platform.disk.n1");
            assertThat(raise.kind()).isEqualTo("platform");
            assertThat(raise.metric()).isEqualTo("disk_free");
            assertThat(raise.value()).isEqualTo(7.3);
            assertThat(raise.threshold()).isEqualTo(10.0);
            assertThat(raise.unit()).isEqualTo("%");
            assertThat(raise.at()).isEqualTo(T0);
            assertThat(raise.zone()).isNull();
        });
    }

    @Test
    void worseIsToldAtOnceAndBetterOnlyWhenItStaysSo() {
        disk(0, 9);
        disk(5, 2);
        disk(10, 8);
        disk(65, 8);
        assertThat(texts()).containsExactly("RAISE " + DISK + " low", "RAISE " + DISK + " very-low");
        disk(70, 8);
        assertThat(texts()).last().isEqualTo("RAISE " + DISK + " low");
        disk(75, 50);
        disk(134, 50);
        assertThat(sent).hasSize(3);
        disk(135, 50);
        assertThat(texts()).last().isEqualTo("RETURN " + DISK);
        assertThat(standings.standing).isEmpty();
    }

    @Test
    void aSingleBadFigureBeginsTheWaitAnew() {
        disk(0, 9);
        disk(5, 50);
        disk(60, 9);
        disk(65, 50);
        disk(124, 50);
        assertThat(texts()).containsExactly("RAISE " + DISK + " low");
        disk(125, 50);
        assertThat(texts()).last().isEqualTo("RETURN " + DISK);
    }

    @Test
    void theSameFiguresTwiceHaveNoEffect() {
        disk(0, 9);
        disk(0, 9);
        disk(5, 9);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aNodeThatIsFineEndsNothingOfAnother() {
        weigh("n1", 0, Set.of(PlatformMetric.DISK_FREE), new PlatformReading(PlatformMetric.DISK_FREE, "disk", 5));
        for (int second = 0; second < 300; second += 5) {
            weigh(
                    "n2",
                    second,
                    Set.of(PlatformMetric.DISK_FREE),
                    new PlatformReading(PlatformMetric.DISK_FREE, "disk", 80));
        }
        assertThat(texts()).containsExactly("RAISE " + DISK + " low");
    }

    @Test
    void whatIsTheInstallationsIsOneAlarmWhoeverLooks() {
        weigh(
                "",
                0,
                Set.of(PlatformMetric.DEAD_LETTERS),
                new PlatformReading(PlatformMetric.DEAD_LETTERS, "dead-letters", 3));
        assertThat(texts()).containsExactly("RAISE xijiang/platform.dead-letters/platform-dead-letters waiting");
    }

    @Test
    void aFigureThatIsMissingConcludesNothingUnlessItWasLookedAt() {
        disk(0, 5);
        for (int second = 5; second < 200; second += 5) {
            weigh("n1", second, Set.of(PlatformMetric.CLOCK_STEP));
        }
        assertThat(sent).hasSize(1);
        weigh("n1", 200, Set.of(PlatformMetric.DISK_FREE));
        weigh("n1", 260, Set.of(PlatformMetric.DISK_FREE));
        assertThat(texts()).last().isEqualTo("RETURN " + DISK);
    }

    @Test
    void anAlarmEndsWithItsRule() {
        disk(0, 5);
        rules = rules.stream()
                .filter(rule -> !rule.id().equals("platform-disk-low"))
                .toList();
        disk(5, 5);
        assertThat(texts()).containsExactly("RAISE " + DISK + " low", "RETURN " + DISK);
    }

    @Test
    void aClockThatWasSetBackKeepsNoAlarmForEver() {
        disk(1_000, 5);
        disk(1_005, 50);
        disk(10, 50);
        disk(70, 50);
        assertThat(texts()).last().isEqualTo("RETURN " + DISK);
    }

    /** Whatever the figures: what stands is never milder than the last figure asks for, and changes for the better are rare. */
    @Property(tries = 300)
    void neverFlaps(@ForAll("shares") List<Double> shares) {
        sent.clear();
        standings.standing.clear();
        int second = 0;
        int milder = 0;
        String before = "";
        for (double share : shares) {
            disk(second, share);
            Standing standing = standings.standing.get("alarm:" + DISK);
            String now = standing == null ? "" : standing.level();
            if (share < 3) {
                assertThat(now).isEqualTo("very-low");
            } else if (share < 10) {
                assertThat(now).isNotEmpty();
            }
            milder += rank(now) < rank(before) ? 1 : 0;
            before = now;
            second += 5;
        }
        // Each change for the better waits for the whole patience.
        assertThat(milder).isLessThanOrEqualTo(second / (int) PATIENCE.toSeconds() + 1);
    }

    @Provide
    Arbitrary<List<Double>> shares() {
        return Arbitraries.doubles().between(0, 20).list().ofMinSize(1).ofMaxSize(120);
    }

    private static int rank(String level) {
        return level.isEmpty() ? 0 : level.equals("low") ? 1 : 2;
    }

    private void disk(int second, double share) {
        weigh(
                "n1",
                second,
                Set.of(PlatformMetric.DISK_FREE),
                new PlatformReading(PlatformMetric.DISK_FREE, "disk", share));
    }

    private void weigh(String node, int second, Set<PlatformMetric> observed, PlatformReading... readings) {
        desk.decide(new WeighPlatform("xijiang", node, observed, List.of(readings), PATIENCE, T0.plusSeconds(second)));
    }

    private PlatformDesk desk() {
        CommandGateway gateway = (CommandGateway) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, arguments) -> {
                    sent.add(arguments[0]);
                    return null;
                });
        return new PlatformDesk(
                standings, area -> Optional.of(new RulesInForce.Book("xijiang", 0, 1, T0, RuleSet.of(rules))), gateway);
    }

    private List<String> texts() {
        return sent.stream().map(PlatformDeskTest::text).toList();
    }

    private static String text(Object command) {
        if (command instanceof RaiseAlarm raise) {
            return "RAISE " + raise.alarmId().substring("alarm:".length()) + " " + raise.level();
        }
        return "RETURN " + ((ReturnAlarmToNormal) command).alarmId().substring("alarm:".length());
    }
}
