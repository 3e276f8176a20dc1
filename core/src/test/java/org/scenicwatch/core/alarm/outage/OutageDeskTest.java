package org.scenicwatch.core.alarm.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;

/** Zone Z-01 has 40 devices, so five silent ones are more than its 10 %. */
class OutageDeskTest {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");

    private final List<String> sent = new ArrayList<>();
    private SilentDevicesInMemory devices = new SilentDevicesInMemory(40);
    private OutageDesk desk = desk();

    @Test
    void aFewSilentDevicesAreNoMassOutage() {
        fall(1, 0);
        fall(2, 10);
        fall(3, 20);
        fall(4, 30);
        fall(5, 95);
        assertThat(sent).isEmpty();
    }

    @Test
    void manyWithinAMinuteAreOneAlarmOfTheZone() {
        IntStream.rangeClosed(1, 5).forEach(device -> fall(device, device * 10));
        assertThat(sent).containsExactly("RAISE xijiang/Z-01/mass-outage outage WARNING 12.5");
        fall(6, 300);
        fall(6, 300);
        assertThat(sent).hasSize(1);
        assertThat(devices.outage("xijiang", "Z-01").orElseThrow().members()).isEqualTo(6);
        assertThat(devices.covered("xijiang", List.of("D-1", "D-6", "D-7"))).containsOnly("D-1", "D-6");
    }

    @Test
    void aDeviceThatWasSilentLongBeforeKeepsItsOwnAlarm() {
        fall(9, -600);
        IntStream.rangeClosed(1, 5).forEach(device -> fall(device, device));
        assertThat(devices.members("xijiang", "Z-01"))
                .extracting(SilentDevice::device)
                .doesNotContain("D-9");
        hear(9, 100);
        assertThat(devices.outage("xijiang", "Z-01")).isPresent();
    }

    @Test
    void theLevelRisesWithTheShareOfTheZone() {
        IntStream.rangeClosed(1, 21).forEach(device -> fall(device, device));
        assertThat(sent)
                .containsExactly(
                        "RAISE xijiang/Z-01/mass-outage outage WARNING 12.5",
                        "RAISE xijiang/Z-01/mass-outage blackout CRITICAL 52.5");
        hear(1, 200);
        assertThat(sent).last().isEqualTo("RAISE xijiang/Z-01/mass-outage outage WARNING 50.0");
    }

    @Test
    void whatStaysSilentWhenTheMassOutageEndsGetsItsOwnAlarm() {
        IntStream.rangeClosed(1, 6).forEach(device -> fall(device, device));
        sent.clear();
        hear(1, 200);
        assertThat(sent).isEmpty();
        hear(2, 210);
        assertThat(sent)
                .containsExactly(
                        "RETURN xijiang/Z-01/mass-outage",
                        "RAISE xijiang/D-3/device-silent silent WARNING null",
                        "RAISE xijiang/D-4/device-silent silent WARNING null",
                        "RAISE xijiang/D-5/device-silent silent WARNING null",
                        "RAISE xijiang/D-6/device-silent silent WARNING null");
        sent.clear();
        hear(3, 220);
        hear(3, 220);
        assertThat(sent).containsExactly("RETURN xijiang/D-3/device-silent");
    }

    @Test
    void smallZonesNeedFiveDevices() {
        devices = new SilentDevicesInMemory(6);
        desk = desk();
        IntStream.rangeClosed(1, 4).forEach(device -> fall(device, device));
        assertThat(sent).isEmpty();
        fall(5, 5);
        assertThat(sent).containsExactly("RAISE xijiang/Z-01/mass-outage blackout CRITICAL 83.33333333333333");
    }

    @Test
    void aMessageFromBeforeTheSilenceEndsNothing() {
        fall(1, 100);
        hear(1, 50);
        assertThat(devices.devices).containsKey("D-1");
    }

    @Test
    void beginsEarlierWhenALaterDeviceCompletesAnEarlierMinute() {
        fall(1, 0);
        IntStream.rangeClosed(2, 4).forEach(device -> fall(device, 40));
        fall(5, 62);
        fall(6, 62);
        assertThat(devices.outage("xijiang", "Z-01")).map(MassOutage::since).contains(T0.plusSeconds(40));
        fall(7, 45);
        assertThat(devices.outage("xijiang", "Z-01")).map(MassOutage::since).contains(T0);
        assertThat(devices.members("xijiang", "Z-01")).hasSize(7);
    }

    /** In whatever order and however often it is told: the same mass outage, since the same time, of the same devices. */
    @Property(tries = 500)
    void orderAndRepeatsChangeNothing(@ForAll("moments") List<Integer> moments, @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, moments.size()).boxed().toList());
        devices = new SilentDevicesInMemory(40);
        desk = desk();
        order.forEach(device -> fall(device, moments.get(device)));
        Optional<MassOutage> straight = devices.outage("xijiang", "Z-01");
        List<SilentDevice> members = devices.members("xijiang", "Z-01");

        Random random = new Random(seed);
        order.addAll(order.stream().filter(device -> random.nextInt(4) == 0).toList());
        Collections.shuffle(order, random);
        devices = new SilentDevicesInMemory(40);
        desk = desk();
        order.forEach(device -> fall(device, moments.get(device)));
        assertThat(devices.outage("xijiang", "Z-01")).isEqualTo(straight);
        assertThat(devices.members("xijiang", "Z-01")).isEqualTo(members);

        sent.clear();
        Collections.shuffle(order, random);
        order.forEach(device -> hear(device, 1_000));
        assertThat(devices.devices).isEmpty();
        assertThat(devices.outages).isEmpty();
        assertThat(standing()).isEmpty();
    }

    @Provide
    Arbitrary<List<Integer>> moments() {
        return Arbitraries.integers().between(0, 240).list().ofMaxSize(30);
    }

    /** Alarms raised and not yet returned to normal. */
    private TreeSet<String> standing() {
        TreeSet<String> standing = new TreeSet<>();
        for (String each : sent) {
            String[] words = each.split(" ");
            if (words[0].equals("RAISE")) {
                standing.add(words[1]);
            } else {
                standing.remove(words[1]);
            }
        }
        return standing;
    }

    private void fall(int device, int second) {
        Instant at = T0.plusSeconds(second);
        desk.decide(new WeighSilence(
                new SilentDevice(
                        "xijiang", "D-" + device, "Z-01", "smoke", null, at.minusSeconds(180), at, false, false),
                at));
    }

    private void hear(int device, int second) {
        Instant at = T0.plusSeconds(second);
        desk.decide(new WeighContact("xijiang", "D-" + device, at, at));
    }

    @Test
    void aZoneMayHaveAScaleOfItsOwn() {
        desk = desk(withScale("Z-02", 25));
        IntStream.rangeClosed(1, 5).forEach(device -> fall(device, device * 10));
        assertThat(sent).hasSize(1);
        sent.clear();
        devices = new SilentDevicesInMemory(40);
        desk = desk(withScale("Z-01", 25));
        IntStream.rangeClosed(1, 10).forEach(device -> fall(device, device * 5));
        assertThat(sent).isEmpty();
        fall(11, 52);
        assertThat(sent).containsExactly("RAISE xijiang/Z-01/mass-outage outage WARNING 27.5");
    }

    private static RuleSet withScale(String zone, double percent) {
        RuleSet shipped = DefaultRules.book();
        RuleOverride override = new RuleOverride(
                "mass-outage",
                new RuleScope(zone, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new RuleOverride.LevelOverride("outage", percent, null, null)),
                "test");
        return new RuleSet(shipped.rules(), List.of(override), shipped.inhibitions(), shipped.calendar());
    }

    private OutageDesk desk() {
        return desk(DefaultRules.book());
    }

    private OutageDesk desk(RuleSet rules) {
        RulesInForce.Book book = new RulesInForce.Book("xijiang", 0, 1, T0, rules);
        CommandGateway gateway = (CommandGateway) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, arguments) -> {
                    sent.add(text(arguments[0]));
                    return null;
                });
        return new OutageDesk(devices, area -> Optional.of(book), gateway);
    }

    private static String text(Object command) {
        if (command instanceof RaiseAlarm raise) {
            return "RAISE " + raise.alarmId().substring("alarm:".length()) + " " + raise.level() + " "
                    + raise.priority() + " " + raise.value();
        }
        return "RETURN " + ((ReturnAlarmToNormal) command).alarmId().substring("alarm:".length());
    }
}
