package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.detection.Detector;
import org.scenicwatch.core.alarm.detection.DetectorState;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.detection.Signal;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded;
import org.scenicwatch.ingest.decode.DomainVocabulary;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.decode.utd.UtdFrame;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.Outbound;

/** Frames on their way into a batch, and their answers. */
class UtdReportsTest {

    /** 2026-05-01T08:00:02+08:00. */
    private static final long AT = 1_777_593_602_000L;

    private static final String LABEL = "02000801051a";
    private static final String SMOKE = "U-1..1-1-40-10.2";
    private static final String HEAT = "U-1..1-1-31-10.3";
    private static final MessageDecoder DECODER = new MessageDecoder(new DomainVocabulary());

    private final RuleBooks books = new RuleBooks();
    private final Map<Integer, DetectorState> states = readyStates();

    @Test
    void judgesARegisteredPartAsADeviceOfItsOwn() {
        Batch batch = batch("02010101280a0002000300" + "20".repeat(31) + LABEL);
        assertThat(batch.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.device()).isEqualTo(SMOKE);
            assertThat(signal.rule().id()).isEqualTo("smoke-alarm");
            assertThat(signal.zone()).isEqualTo("Z-part");
        });
        assertThat(reports(events(batch))).extracting(ReportedState::device).containsExactly(SMOKE);
    }

    @Test
    void raisesTheAlarmOfAnUnregisteredPartAtItsTransmissionDevicesPlace() {
        Batch batch = batch(partStatus("171000", "0300"));
        assertThat(batch.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.device()).isEqualTo("U-1..1-1-23-16.4");
            assertThat(signal.rule().id()).isEqualTo("callpoint-alarm");
            assertThat(signal.zone()).isEqualTo("Z-utd");
            assertThat(signal.place()).isEqualTo("H-9");
        });
        assertThat(stored(batch)).isOne();
        assertThat(reports(events(batch))).extracting(ReportedState::device).containsExactly("U-1..1-1-23-16.4");
    }

    @Test
    void raisesTheAlarmOfAPartThatIsNoDetectorByTheFireSystemsRule() {
        assertThat(batch(partStatus("541000", "0300")).signals())
                .extracting(signal -> signal.rule().id())
                .containsExactly("utd-alarm");
    }

    @Test
    void storesARepeatedFrameOnceAndConfirmsItTwice() {
        byte[] frame = frame(partStatus("171000", "0300")).bytes();
        Batch first = new Batch("xijiang", DECODER, states, books, new Pace(PaceTest.usual()).draft());
        first.add(message("utd/U-1/frame", frame));
        first.add(message("utd/U-1/frame", frame));
        assertThat(first.fates().total()).isEqualTo(2);
        assertThat(stored(first)).isOne();
        assertThat(first.signals()).hasSize(1);
        assertThat(first.framesToAnswer()).hasSize(2);
        first.promote();

        Batch second = new Batch("xijiang", DECODER, states, books, new Pace(PaceTest.usual()).draft());
        second.add(message("utd/U-1/frame", frame));
        assertThat(stored(second)).isZero();
        assertThat(second.signals()).isEmpty();
        assertThat(events(second)).isEmpty();
    }

    @Test
    void storesAnAnalogValueOfARegisteredPartAsAReadingAndAnyOtherAsANote() {
        List<Object> events =
                events(batch("0302" + "01011f0a000300" + "03e700" + LABEL + "0101280a000200" + "08dc05" + LABEL));
        ReadingsRecorded block = (ReadingsRecorded) events.get(0);
        block.forEachSample(sample -> {
            assertThat(sample.device()).isEqualTo(HEAT);
            assertThat(sample.metrics()).isEqualTo(List.of("temperature"));
            assertThat(sample.values()).containsExactly(23.1);
            assertThat(sample.at()).isEqualTo(AT);
        });
        assertThat(((UtdNotesRecorded) events.get(1)).notes()).singleElement().satisfies(note -> {
            assertThat(note.device()).isEqualTo(SMOKE);
            assertThat(note.topic()).isEqualTo("analog");
            assertThat(note.value()).isEqualTo("150.0 V");
        });
    }

    @Test
    void keepsASecondValueOfTheSameSecondAsANote() {
        List<Object> events = events(batch("0302" + "01011f0a00030003e700" + LABEL + "01011f0a00030003e800" + LABEL));
        assertThat(events)
                .hasExactlyElementsOfTypes(ReadingsRecorded.class, UtdNotesRecorded.class, StatusReported.class);
    }

    @Test
    void takesAHeartbeatAsASignOfLife() {
        assertThat(events(batch(""))).singleElement().isInstanceOfSatisfying(StatusReported.class, status -> {
            assertThat(status.statuses().get(0).device()).isEqualTo("U-1");
            assertThat(status.statuses().get(0).online()).isTrue();
        });
    }

    @Test
    void marksAStateOfADeviceInTestThatTheRegistryKnowsNothingOf() {
        assertThat(reports(events(batch("150102" + LABEL)))).singleElement().satisfies(report -> {
            assertThat(report.state()).isEqualTo("alarm");
            assertThat(report.quality()).isEqualTo("mode-mismatch");
        });
    }

    @Test
    void raisesAFireOfATransmissionDeviceThatNobodyRegisteredAndLeavesItUnanswered() {
        Batch batch = new Batch("xijiang", DECODER, allShards(), books, new Pace(PaceTest.usual()).draft());
        batch.add(message("utd/U-404/frame", frame(partStatus("171000", "0300")).bytes()));
        assertThat(batch.signals()).extracting(Signal::device).containsExactly("U-404..1-1-23-16.4");
        assertThat(batch.quarantined()).hasSize(1);
        assertThat(batch.framesToAnswer()).isEmpty();
    }

    @Test
    void confirmsAfterwardsDeniesWhatIsBrokenAndSetsAWrongClockOnceInTenMinutes() {
        byte[] good = frame("150101" + LABEL).bytes();
        byte[] broken = good.clone();
        broken[27]++;
        byte[] late = new UtdFrame(9, 257, AT - 60_000, 1, 2, 2, new byte[0]).bytes();
        Batch batch = new Batch("xijiang", DECODER, states, books, new Pace(PaceTest.usual()).draft());
        for (byte[] payload : List.of(good, broken, late, late)) {
            batch.add(message("utd/U-1/frame", payload));
        }
        List<Outbound> sent = new ArrayList<>();
        FrameReplies replies = new FrameReplies(Clock.fixed(Instant.ofEpochMilli(AT), ZoneOffset.UTC), sent::add);
        assertThat(sent).isEmpty();
        replies.send(batch.framesToAnswer());

        assertThat(sent).extracting(Outbound::topic).containsOnly("scenic/xijiang/utd/U-1/frame/reply");
        assertThat(sent).extracting(each -> (int) each.payload()[26]).containsExactly(3, 6, 3, 1, 3);
        assertThat(HexFormat.of().formatHex(sent.get(3).payload())).contains("5a01" + LABEL);
        assertThat(sent.get(2).payload()[2]).isEqualTo((byte) 9);
        assertThat(sent).extracting(each -> each.expiry().toSeconds()).containsOnly(10L);
    }

    /** Whatever frames are mixed into batches, their stored events lead to the state and the signals of the live run. */
    @Property(tries = 150)
    void storesWhatLeadsToTheSameStateAndSignals(@ForAll("frames") List<List<byte[]>> batches) {
        Map<Integer, DetectorState> judged = readyStates();
        Map<Integer, DetectorState> replayed = readyStates();
        for (List<byte[]> payloads : batches) {
            Batch batch = new Batch("xijiang", DECODER, judged, books, new Pace(PaceTest.usual()).draft());
            payloads.forEach(payload -> batch.add(message("utd/U-1/frame", payload)));
            List<String> live = batch.signals().stream().map(Signal::toString).toList();
            List<String> again = new ArrayList<>();
            events(batch)
                    .forEach(event -> Detector.replay(replayed.get(Shards.of("U-1")), event, books)
                            .forEach(signal -> again.add(signal.toString())));
            batch.promote();
            assertThat(again).containsExactlyInAnyOrderElementsOf(live);
            assertThat(replayed).isEqualTo(judged);
            assertThat(batch.fates().total()).isEqualTo(payloads.size());
        }
    }

    @Provide
    Arbitrary<List<List<byte[]>>> frames() {
        Arbitrary<String> label = Arbitraries.integers().between(0, 3).map(second -> "0%d000801051a".formatted(second));
        Arbitrary<String> status = Combinators.combine(
                        Arbitraries.of("280a000200", "1f0a000300", "1710000400", "5410000400"),
                        Arbitraries.of("0100", "0300", "0500", "0700", "2100"),
                        label)
                .as((part, bits, at) -> "02010101" + part + bits + "20".repeat(31) + at);
        Arbitrary<String> analog = Combinators.combine(
                        Arbitraries.of("280a000200", "1f0a000300"), Arbitraries.of("e700", "e800"), label)
                .as((part, value, at) -> "03010101" + part + "03" + value + at);
        Arbitrary<String> own = Combinators.combine(Arbitraries.of("150101", "150103", "18010101", "18010401"), label)
                .as((unit, at) -> unit + at);
        return Arbitraries.oneOf(status, analog, own, Arbitraries.of("", "19010101", "09"))
                .map(unit -> frame(unit).bytes())
                .list()
                .ofMaxSize(10)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String partStatus(String typeAndZone, String bits) {
        return "02010101" + typeAndZone + "0400" + bits + "20".repeat(31) + LABEL;
    }

    private Batch batch(String unit) {
        Batch batch = new Batch("xijiang", DECODER, states, books, new Pace(PaceTest.usual()).draft());
        batch.add(message("utd/U-1/frame", frame(unit).bytes()));
        return batch;
    }

    private static long stored(Batch batch) {
        long[] count = {0};
        batch.fates().forEach((kind, n) -> count[0] += kind.fate() == Fate.STORED ? n : 0);
        return count[0];
    }

    private Map<Integer, DetectorState> readyStates() {
        if (books.newest() == RuleBooks.NONE) {
            books.add(new RulesPublished(
                    "rules:xijiang",
                    "xijiang",
                    1,
                    DefaultRules.load().stream().map(AlarmRule::toPublish).toList(),
                    Instant.ofEpochMilli(AT)));
        }
        DetectorState state = new DetectorState();
        Detector.replay(
                state,
                new DevicesApplied(
                        "xijiang",
                        Shards.of("U-1"),
                        List.of(
                                new AppliedDevice("U-1", "utd", "Z-utd", "H-9", Map.of(), 60, null),
                                new AppliedDevice(SMOKE, "smoke", "Z-part", null, Map.of(), 60, null),
                                new AppliedDevice(HEAT, "heat", "Z-part", null, Map.of(), 60, null))),
                books);
        Detector.replay(state, new RulesApplied("xijiang", Shards.of("U-1"), 1), books);
        return new HashMap<>(Map.of(Shards.of("U-1"), state));
    }

    private Map<Integer, DetectorState> allShards() {
        Map<Integer, DetectorState> all = new HashMap<>();
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            DetectorState state = new DetectorState();
            Detector.replay(state, new RulesApplied("xijiang", shard, 1), books);
            all.put(shard, state);
        }
        return all;
    }

    private static List<Object> events(Batch batch) {
        List<Object> events = new ArrayList<>();
        batch.shards().forEach(shard -> events.addAll(shard.finish(Map.of(), (passage, verdict) -> {})));
        return events;
    }

    private static List<ReportedState> reports(List<Object> events) {
        return events.stream()
                .filter(StatesReported.class::isInstance)
                .flatMap(event -> ((StatesReported) event).states().stream())
                .toList();
    }

    private static UtdFrame frame(String unit) {
        return new UtdFrame(7, 257, AT, 0x0379, 0x015B38, 2, HexFormat.of().parseHex(unit));
    }

    private static Inbound message(String rest, byte[] payload) {
        return new Inbound("scenic/xijiang/" + rest, payload, payload.length, null, AT + 1_000, 1, 1, 1);
    }
}
