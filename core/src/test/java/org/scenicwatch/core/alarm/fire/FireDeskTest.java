package org.scenicwatch.core.alarm.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.FireSign;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.JoinFireSign;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;
import org.scenicwatch.core.alarm.write.WeighFireSign;

/** Houses stand in a row, ten metres apart; 25 m is the reach of neighbours. */
class FireDeskTest {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");
    private static final RulesInForce.Book BOOK = new RulesInForce.Book("xijiang", 0, 1, T0, DefaultRules.book());

    private final List<String> sent = new ArrayList<>();
    private FireSignsInMemory signs = new FireSignsInMemory();
    private FireDesk desk = desk();

    @Test
    void oneSignIsNoConfirmedFire() {
        smoke("SM-1", 1, 0);
        smoke("SM-1", 1, 0);
        smoke("SM-1", 1, 60);
        assertThat(sent).isEmpty();
    }

    @Test
    void twoIndependentDevicesOfOneHouseConfirmOne() {
        smoke("SM-1", 1, 0);
        power("PW-1", 1, 170, true);
        assertThat(sent)
                .containsExactly(
                        "RAISE xijiang/house-1/confirmed-fire CRITICAL 2.0", "JOIN smoke SM-1", "JOIN power PW-1");
    }

    @Test
    void theTimeBetweenThemIsAtMostThreeMinutes() {
        smoke("SM-1", 1, 0);
        power("PW-1", 1, 181, true);
        assertThat(sent).isEmpty();
    }

    @Test
    void neighboursSpeakForEachOtherAndHousesFurtherOffDoNot() {
        smoke("SM-1", 1, 0);
        smoke("SM-4", 4, 10);
        assertThat(sent).isEmpty();
        smoke("SM-3", 3, 20);
        assertThat(sent).first().isEqualTo("RAISE xijiang/house-1/confirmed-fire CRITICAL 3.0");
        assertThat(sent).contains("JOIN smoke SM-1", "JOIN smoke SM-3", "JOIN smoke SM-4");
    }

    @Test
    void twoAlarmsOfOneDeviceAreOneWitness() {
        power("PW-1", 1, 0, true);
        weigh("alarm:xijiang/PW-1/power-cable-temp-1-high", "PW-1", FireSign.TEMPERATURE, "house-1", 5, true);
        assertThat(sent).isEmpty();
    }

    @Test
    void aWarningIsASignOnlyOnceItIsCritical() {
        power("PW-1", 1, 0, false);
        smoke("SM-1", 1, 30);
        assertThat(sent).isEmpty();
        desk.decide(new WeighFireLevel("alarm:xijiang/PW-1/power-arc-high", 1, true, T0.plusSeconds(60), T0));
        assertThat(sent).hasSize(3);
        desk.decide(new WeighFireLevel("alarm:xijiang/PW-1/power-arc-high", 1, true, T0.plusSeconds(60), T0));
        assertThat(sent).hasSize(3);
    }

    @Test
    void aPersonWhoSmellsBurningAndACallPointInTheStreetAreWitnesses() {
        weigh("case:1", "case:1", FireSign.COMPLAINT, "house-8", 0, true);
        weigh("alarm:xijiang/CP-9/callpoint-alarm", "CP-9", FireSign.CALL_POINT, "lane-3", 40, true);
        assertThat(sent)
                .containsExactly(
                        "RAISE xijiang/house-8/confirmed-fire CRITICAL 2.0",
                        "JOIN complaint case:1",
                        "JOIN call-point CP-9");
    }

    @Test
    void aSignThatComesAgainWithinItsOccurrenceIsWeighedAnew() {
        smoke("SM-1", 1, 0);
        end("alarm:xijiang/SM-1/smoke-alarm", false, 30);
        power("PW-1", 1, 600, true);
        assertThat(sent).isEmpty();
        smoke("SM-1", 1, 610);
        assertThat(sent).first().isEqualTo("RAISE xijiang/house-1/confirmed-fire CRITICAL 2.0");
        smoke("SM-1", 1, 610);
        assertThat(sent).hasSize(3);
    }

    @Test
    void aLaneIsTooLongToBeOnePlace() {
        weigh("alarm:xijiang/CP-1/callpoint-alarm", "CP-1", FireSign.CALL_POINT, "lane-3", 0, true);
        weigh("alarm:xijiang/CP-40/callpoint-alarm", "CP-40", FireSign.CALL_POINT, "lane-3", 10, true);
        assertThat(sent).isEmpty();
    }

    @Test
    void furtherSignsJoinTheFireThatStandsAtAnyTime() {
        smoke("SM-1", 1, 0);
        power("PW-1", 1, 10, true);
        sent.clear();
        smoke("SM-2", 2, 900);
        assertThat(sent).containsExactly("JOIN smoke SM-2");
    }

    @Test
    void returnsToNormalWhenTheLastSignDid() {
        smoke("SM-1", 1, 0);
        power("PW-1", 1, 10, true);
        sent.clear();
        end("alarm:xijiang/SM-1/smoke-alarm", false, 100);
        assertThat(sent).isEmpty();
        end("alarm:xijiang/PW-1/power-arc-high", false, 200);
        assertThat(sent).containsExactly("RETURN xijiang/house-1/confirmed-fire");
    }

    @Test
    void whatWasFoundToBeNoFireSpeaksForNone() {
        smoke("SM-1", 1, 0);
        end("alarm:xijiang/SM-1/smoke-alarm", true, 20);
        power("PW-1", 1, 40, true);
        assertThat(sent).isEmpty();
    }

    @Test
    void afterAResetTheSameHouseCanBurnAgain() {
        smoke("SM-1", 1, 0);
        power("PW-1", 1, 10, true);
        end("alarm:xijiang/SM-1/smoke-alarm", false, 100);
        end("alarm:xijiang/PW-1/power-arc-high", false, 110);
        desk.decide(new EndFire("alarm:xijiang/house-1/confirmed-fire"));
        sent.clear();
        weigh("alarm:xijiang/SM-1/smoke-alarm", 2, "SM-1", FireSign.SMOKE, "house-1", 4_000, true);
        assertThat(sent).isEmpty();
        weigh("alarm:xijiang/PW-1/power-arc-high", 2, "PW-1", FireSign.POWER, "house-1", 4_010, true);
        assertThat(sent).first().isEqualTo("RAISE xijiang/house-1/confirmed-fire CRITICAL 2.0");
    }

    /** What was seen, in seconds after the beginning. */
    record Seen(int house, int second, boolean powered) {}

    @Property(tries = 500)
    void anyOrderAndAnyRepetitionTellOfTheSameHouses(@ForAll("seen") List<Seen> seen, @ForAll long seed) {
        TreeSet<String> inOrder = told(seen);
        List<Seen> shuffled = new ArrayList<>(seen);
        shuffled.addAll(seen);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(told(shuffled)).isEqualTo(inOrder);
    }

    /** The signs that speak for any fire; signs of one house or none, so that fires do not grow together. */
    private TreeSet<String> told(List<Seen> seen) {
        sent.clear();
        signs = new FireSignsInMemory();
        desk = desk();
        for (Seen each : seen) {
            // Ten houses apart: no neighbours.
            int house = each.house * 10;
            if (each.powered) {
                power("PW-" + house + "-" + each.second, house, each.second, true);
            } else {
                smoke("SM-" + house + "-" + each.second, house, each.second);
            }
        }
        return new TreeSet<>(
                sent.stream().filter(line -> line.startsWith("JOIN")).toList());
    }

    @Provide
    Arbitrary<List<Seen>> seen() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 170),
                        Arbitraries.of(true, false))
                .as(Seen::new)
                .list()
                .ofMaxSize(8);
    }

    private void smoke(String device, int house, int second) {
        weigh("alarm:xijiang/" + device + "/smoke-alarm", device, FireSign.SMOKE, "house-" + house, second, true);
    }

    private void power(String device, int house, int second, boolean critical) {
        weigh(
                "alarm:xijiang/" + device + "/power-arc-high",
                device,
                FireSign.POWER,
                "house-" + house,
                second,
                critical);
    }

    private void weigh(
            String source, String witness, FireSign sign, @Nullable String place, int second, boolean counts) {
        weigh(source, source.startsWith("case:") ? 0 : 1, witness, sign, place, second, counts);
    }

    private void weigh(
            String source,
            long occurrence,
            String witness,
            FireSign sign,
            @Nullable String place,
            int second,
            boolean counts) {
        Instant at = T0.plusSeconds(second);
        desk.decide(new WeighFireSign(
                "xijiang", source, occurrence, witness, sign, place, "Z-01", null, null, at, counts, at));
    }

    private void end(String source, boolean wasNone, int second) {
        Instant at = T0.plusSeconds(second);
        desk.decide(new EndFireSign(source, 1, wasNone, at, at));
    }

    private FireDesk desk() {
        return new FireDesk(signs, area -> Optional.of(BOOK), gateway());
    }

    private CommandGateway gateway() {
        return (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, given) -> {
                    if (given != null && given[0] instanceof RaiseAlarm raise) {
                        sent.add(
                                "RAISE " + raise.alarmId().substring(6) + " " + raise.priority() + " " + raise.value());
                    } else if (given != null && given[0] instanceof JoinFireSign join) {
                        String source = join.source();
                        sent.add("JOIN " + join.sign() + " "
                                + (source.startsWith("case:") ? source : source.split("/", -1)[1]));
                    } else if (given != null && given[0] instanceof ReturnAlarmToNormal back) {
                        sent.add("RETURN " + back.alarmId().substring(6));
                    }
                    return null;
                });
    }
}
