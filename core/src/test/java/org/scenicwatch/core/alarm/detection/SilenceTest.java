package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.core.telemetry.events.LineRegained;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;
import org.scenicwatch.core.telemetry.events.TimePassed;

/** Devices SM-1 to SM-3 report every 60 s; moments are seconds since {@link #T0}. */
class SilenceTest {

    private static final long T0 = 1_777_777_777_000L;
    private static final int HOLD = (int) (SilenceJudge.HOLD_MILLIS / 1_000);

    private final RuleBooks books = new RuleBooks();
    private DetectorState state;

    SilenceTest() {
        publish(1, DefaultRules.load());
        state = ready();
    }

    @Test
    void aDeviceIsSilentAfterThreeIntervalsAndItsAlarmFollowsTheHold() {
        assertThat(give(normal(1, 0))).isEmpty();
        assertThat(give(time(179))).isEmpty();
        assertThat(give(time(180))).containsExactly("SM-1 FELL_SILENT since 0 at 180");
        assertThat(give(time(179 + HOLD))).isEmpty();
        assertThat(give(time(180 + HOLD))).containsExactly("SM-1 RAISE silent WARNING at " + (180 + HOLD));
        assertThat(give(time(24 * 3600))).containsExactly("SM-1 RAISE lost CRITICAL at 86400");
        assertThat(due(99 * 3600)).isFalse();
        assertThat(give(normal(1, 90_000)))
                .containsExactly("SM-1 HEARD_AGAIN since 0 at 90000", "SM-1 RETURN_TO_NORMAL at 90000");
        assertThat(give(time(90_179))).isEmpty();
    }

    @Test
    void theAlarmGoesWithItsRuleAndComesBackWithIt() {
        give(normal(1, 0));
        give(time(180));
        give(time(180 + HOLD));
        publish(
                2,
                DefaultRules.load().stream()
                        .filter(rule -> !rule.id().equals("device-silent"))
                        .toList());
        publish(3, DefaultRules.load());
        give(new RulesApplied("xijiang", 0, 2));
        assertThat(due(300)).isTrue();
        assertThat(give(time(300))).containsExactly("SM-1 RETURN_TO_NORMAL at 300");
        assertThat(due(99 * 3600)).isFalse();
        give(new RulesApplied("xijiang", 0, 3));
        assertThat(give(time(301))).containsExactly("SM-1 RAISE silent WARNING at " + (180 + HOLD));
    }

    @Test
    void aDeviceThatIsHeardWithinTheHoldRaisesNoAlarm() {
        give(normal(1, 0));
        give(time(180));
        assertThat(give(normal(1, 200))).containsExactly("SM-1 HEARD_AGAIN since 0 at 200");
        assertThat(give(time(180 + HOLD))).isEmpty();
    }

    @Test
    void aDeviceThatNeverSpokeIsNotMissed() {
        assertThat(give(time(9_999_999))).isEmpty();
    }

    @Test
    void theSilenceOfOurOwnLineSaysNothingOfDevices() {
        give(normal(1, 0));
        give(line(1_000));
        assertThat(give(time(1_179))).isEmpty();
        assertThat(give(time(1_180))).containsExactly("SM-1 FELL_SILENT since 1000 at 1180");
    }

    @Test
    void aLastWillTellsOfSilenceAfterAShortWhileUnlessTheDeviceComesBack() {
        give(normal(1, 0));
        give(status(1, false, 10));
        assertThat(give(time(24))).isEmpty();
        assertThat(give(time(25))).containsExactly("SM-1 FELL_SILENT since 10 at 25");
        assertThat(give(time(25 + HOLD))).containsExactly("SM-1 RAISE silent WARNING at " + (25 + HOLD));
        assertThat(give(status(1, true, 120)))
                .containsExactly("SM-1 HEARD_AGAIN since 10 at 120", "SM-1 RETURN_TO_NORMAL at 120");

        give(status(1, false, 130));
        give(status(1, true, 135));
        assertThat(give(time(160))).isEmpty();
    }

    @Test
    void nobodyWaitsForADeviceInMaintenanceAndItIsGivenTimeAfterwards() {
        give(normal(1, 0));
        give(mode(1, new AppliedMode("maintenance", T0 + 60_000, T0 + 600_000)));
        assertThat(give(time(779))).isEmpty();
        assertThat(give(time(780))).containsExactly("SM-1 FELL_SILENT since 600 at 780");
    }

    @Test
    void takingASilentDeviceIntoMaintenanceEndsItsAlarm() {
        give(normal(1, 0));
        give(time(180 + HOLD));
        assertThat(give(mode(1, new AppliedMode("maintenance", T0 + 300_000, T0 + 600_000))))
                .containsExactly("SM-1 RETURN_TO_NORMAL at 300");
        assertThat(give(time(599))).isEmpty();
    }

    @Test
    void whatADeviceSaysInTestIsHeardAndJudgedByNoRule() {
        give(mode(1, new AppliedMode("test", T0, T0 + 600_000)));
        Detection detection = new Detection(state, books);
        assertThat(detection.aside("SM-1", T0 + 599_999)).isNotNull();
        assertThat(detection.aside("SM-1", T0 + 600_000)).isNull();
        assertThat(detection.aside("SM-2", T0)).isNull();
        assertThat(give(report(1, 100, "alarm", "test"))).isEmpty();
        assertThat(give(time(100 + 700))).containsExactly("SM-1 FELL_SILENT since 600 at 780");
    }

    @Test
    void tenThousandDevicesThatReportCostNoTimer() {
        List<AppliedDevice> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(device("D-" + i, null));
        }
        give(new DevicesApplied("xijiang", 0, many));
        for (int second = 0; second < 600; second += 60) {
            List<ReportedState> reports = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                reports.add(reported("D-" + i, second, "normal", "good"));
            }
            give(new StatesReported("xijiang", 0, reports));
            assertThat(due(second + 59)).isFalse();
        }
        assertThat(state.dueBy(T0 + (540 + 180) * 1_000L, books)).hasSize(10_000);
    }

    /**
     * Whatever order messages come in between two ticks, however often they and the ticks are repeated and wherever the
     * batches are cut: the same devices fall silent, the same alarms come and go, and a replay knows the same.
     */
    @Property(tries = 300)
    void orderAndRepeatsBetweenTicksChangeNothing(@ForAll("timelines") List<Object> timeline, @ForAll long seed) {
        state = ready();
        Map<String, List<String>> inOrder = new TreeMap<>();
        timeline.forEach(input -> sort(inOrder, give(input)));
        DetectorState straight = state;

        Random random = new Random(seed);
        state = ready();
        List<Object> shuffled = shuffled(timeline, random);
        Map<String, List<String>> live = new TreeMap<>();
        List<Object> stored = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); ) {
            int end = Math.min(shuffled.size(), i + 1 + random.nextInt(4));
            Detection batch = new Detection(state, books);
            for (; i < end; i++) {
                batch.apply(shuffled.get(i));
                stored.add(shuffled.get(i));
            }
            batch.promote();
            sort(live, texts(batch));
        }
        assertThat(live).isEqualTo(inOrder);
        // The repeats are remembered as messages too; what is known of the devices is the same.
        assertThat(state.devices).isEqualTo(straight.devices);

        DetectorState replayed = ready();
        int cut = stored.isEmpty() ? 0 : random.nextInt(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            Detector.replay(replayed, stored.get(i), books);
            if (i == cut) {
                replayed = DetectorSnapshot.read(DetectorSnapshot.FORMAT, DetectorSnapshot.write(replayed));
            }
        }
        assertThat(replayed).isEqualTo(state);
    }

    /** After a tick nothing is due at its moment any more: time is told once, not for ever. */
    @Property(tries = 200)
    void aTickLeavesNothingDue(@ForAll("timelines") List<Object> timeline) {
        state = ready();
        for (Object input : timeline) {
            give(input);
            if (input instanceof TimePassed passed) {
                assertThat(state.isDue(passed.asOf(), books)).isFalse();
            }
        }
    }

    /** The timers find what looking at every device finds. */
    @Property(tries = 200)
    void timersMissNobody(@ForAll("timelines") List<Object> timeline) {
        state = ready();
        for (Object input : timeline) {
            give(input);
            DetectorState afresh = DetectorSnapshot.read(DetectorSnapshot.FORMAT, DetectorSnapshot.write(state));
            for (int second : List.of(100, 700, 2_000, 90_000)) {
                long asOf = T0 + second * 1_000L;
                assertThat(state.dueBy(asOf, books)).isEqualTo(afresh.dueBy(asOf, books));
            }
        }
    }

    @Provide
    Arbitrary<List<Object>> timelines() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(40).map(SilenceTest::timeline);
    }

    /** Time goes on by 20 s with each entry, once by a day; an entry of 7 and more is a tick. */
    private static List<Object> timeline(List<Integer> choices) {
        List<Object> timeline = new ArrayList<>();
        int second = 0;
        for (int choice : choices) {
            second += 20;
            switch (choice) {
                case 0, 1, 2 -> timeline.add(normal(choice + 1, second));
                case 3 -> timeline.add(status(1, false, second));
                case 4 -> timeline.add(status(1, true, second));
                case 5 -> timeline.add(status(2, false, second));
                case 6 -> timeline.add(line(second));
                case 11 -> {
                    second += 86_400;
                    timeline.add(time(second));
                }
                default -> timeline.add(time(second));
            }
        }
        return timeline;
    }

    /** Messages between two ticks change places and come again; ticks come again too, late. */
    private static List<Object> shuffled(List<Object> timeline, Random random) {
        List<Object> result = new ArrayList<>();
        List<Object> between = new ArrayList<>();
        @Nullable Object lastTick = null;
        for (Object input : timeline) {
            if (input instanceof TimePassed || input instanceof LineRegained) {
                flush(between, result, random);
                result.add(input);
                if (lastTick != null && random.nextBoolean()) {
                    result.add(lastTick);
                }
                lastTick = input;
            } else {
                between.add(input);
                if (random.nextInt(3) == 0) {
                    between.add(input);
                }
            }
        }
        flush(between, result, random);
        return result;
    }

    private static void flush(List<Object> between, List<Object> result, Random random) {
        // A device's own first message after a silence says when it came back, so its messages keep their order.
        List<List<Object>> perDevice = new ArrayList<>();
        Map<String, List<Object>> byDevice = new TreeMap<>();
        between.forEach(input -> byDevice.computeIfAbsent(deviceOf(input), any -> new ArrayList<>())
                .add(input));
        perDevice.addAll(byDevice.values());
        while (!perDevice.isEmpty()) {
            List<Object> next = perDevice.get(random.nextInt(perDevice.size()));
            result.add(next.remove(0));
            perDevice.removeIf(List::isEmpty);
        }
        between.clear();
    }

    private static String deviceOf(Object input) {
        return input instanceof StatesReported states
                ? states.states().get(0).device()
                : ((StatusReported) input).statuses().get(0).device();
    }

    private void publish(int version, List<AlarmRule> rules) {
        books.add(new RulesPublished(
                "rules:xijiang",
                "xijiang",
                version,
                rules.stream().map(AlarmRule::toPublish).toList(),
                Instant.ofEpochMilli(T0)));
    }

    private List<String> give(Object input) {
        Detection detection = new Detection(state, books);
        detection.apply(input);
        detection.promote();
        return texts(detection);
    }

    private boolean due(int second) {
        return state.isDue(T0 + second * 1_000L, books);
    }

    private static void sort(Map<String, List<String>> byDevice, List<String> texts) {
        texts.forEach(text -> byDevice.computeIfAbsent(text.substring(0, 4), any -> new ArrayList<>())
                .add(text));
        byDevice.values().forEach(Collections::sort);
    }

    private static List<String> texts(Detection detection) {
        List<String> texts = new ArrayList<>();
        detection
                .contactChanges()
                .forEach(change -> texts.add(change.device() + " " + change.change() + " since "
                        + (change.quietSince() - T0) / 1_000 + " at " + (change.at() - T0) / 1_000));
        detection.signals().stream()
                .filter(signal -> signal.rule().id().equals("device-silent"))
                .forEach(signal -> texts.add(signal.device() + " " + signal.change()
                        + (signal.level() == null
                                ? ""
                                : " " + signal.level().name() + " "
                                        + signal.level().priority())
                        + " at " + (signal.at() - T0) / 1_000));
        return texts;
    }

    private static TimePassed time(int second) {
        return new TimePassed("xijiang", 0, T0 + second * 1_000L);
    }

    private static LineRegained line(int second) {
        return new LineRegained("xijiang", 0, T0 + second * 1_000L);
    }

    private static StatusReported status(int device, boolean online, int second) {
        return new StatusReported(
                "xijiang", 0, List.of(new ReportedStatus("SM-" + device, online, T0 + second * 1_000L)));
    }

    private static StatesReported normal(int device, int second) {
        return report(device, second, "normal", "good");
    }

    private static StatesReported report(int device, int second, String state, String quality) {
        return new StatesReported("xijiang", 0, List.of(reported("SM-" + device, second, state, quality)));
    }

    private static ReportedState reported(String device, int second, String state, String quality) {
        long at = T0 + second * 1_000L;
        return new ReportedState(device, at, at, -1, quality, true, null, state, null, null);
    }

    private static DevicesApplied mode(int device, AppliedMode mode) {
        return new DevicesApplied("xijiang", 0, List.of(device("SM-" + device, mode)));
    }

    private static AppliedDevice device(String code, @Nullable AppliedMode mode) {
        return new AppliedDevice(code, "smoke", "Z-01", null, Map.of(), 60, mode);
    }

    private DetectorState ready() {
        DetectorState fresh = new DetectorState();
        Detector.replay(
                fresh,
                new DevicesApplied(
                        "xijiang", 0, List.of(device("SM-1", null), device("SM-2", null), device("SM-3", null))),
                books);
        Detector.replay(fresh, new RulesApplied("xijiang", 0, 1), books);
        return fresh;
    }
}
