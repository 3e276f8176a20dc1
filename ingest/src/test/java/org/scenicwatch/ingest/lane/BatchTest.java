package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.ingest.decode.DomainVocabulary;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.link.Inbound;

class BatchTest {

    private static final long NOW = 1_777_777_777_000L;
    private static final MessageDecoder DECODER = new MessageDecoder(new DomainVocabulary());

    private final RuleBooks books = new RuleBooks();

    BatchTest() {
        books.add(new RulesPublished(
                "rules:xijiang",
                "xijiang",
                1,
                DefaultRules.load().stream().map(AlarmRule::toPublish).toList(),
                Instant.ofEpochMilli(NOW)));
    }

    /** Whatever is mixed into a batch, its stored events lead to the state and the signals that the live run had. */
    @Property(tries = 200)
    void storesADevicesMessagesInTheOrderInWhichTheyWereJudged(@ForAll("traffic") List<List<Inbound>> batches) {
        Map<Integer, DetectorState> live = readyStates();
        Map<Integer, DetectorState> replayed = readyStates();
        for (List<Inbound> messages : batches) {
            Batch batch = batch(live);
            messages.forEach(batch::add);
            Map<String, List<String>> judged = new TreeMap<>();
            Map<String, List<String>> again = new TreeMap<>();
            for (ShardBatch shard : batch.shards()) {
                List<Object> events = shard.finish(
                        Map.of(), (passage, verdict) -> batch.fates().count(Fate.STORED));
                collect(judged, shard.signals());
                for (Object event : events) {
                    collect(again, Detector.replay(replayed.get(shard.shard()), event, books));
                }
            }
            batch.promote();
            assertThat(again).isEqualTo(judged);
            assertThat(replayed).isEqualTo(live);
            assertThat(batch.fates().total()).isEqualTo(messages.size());
        }
    }

    @Test
    void putsReadingsAndStatesIntoOneEventEachUnlessTheirOrderMatters() {
        Batch apart = batch(readyStates());
        apart.add(message("smoke/SM-1/telemetry", "{\"values\":{\"temperature\":20}}"));
        apart.add(message("smoke/SM-1/state", "{\"state\":\"normal\"}"));
        apart.add(message("smoke/SM-1/state", "{\"state\":\"normal\"}"));
        assertThat(events(apart)).hasExactlyElementsOfTypes(ReadingsRecorded.class, StatesReported.class);

        Batch mixed = batch(readyStates());
        mixed.add(message("smoke/SM-1/state", "{\"state\":\"normal\"}"));
        mixed.add(message("smoke/SM-1/telemetry", "{\"values\":{\"temperature\":20}}"));
        assertThat(events(mixed)).hasExactlyElementsOfTypes(StatesReported.class, ReadingsRecorded.class);
    }

    @Test
    void makesNoEventOfARegistrationThatIsKnown() {
        Batch batch = batch(readyStates());
        ShardBatch shard = batch.shard(Shards.of("SM-1"));
        shard.register(List.of(device("SM-1", "smoke")), Map.of());
        shard.rules(1);
        assertThat(shard.finish(Map.of(), (passage, verdict) -> {})).isEmpty();
    }

    @Test
    void seesASignalAsSoonAsItsMessageIsAdded() {
        Batch batch = batch(readyStates());
        batch.add(message("smoke/SM-1/telemetry", "{\"values\":{\"temperature\":20}}"));
        assertThat(batch.hasSignals()).isFalse();
        batch.add(message("smoke/SM-1/state", "{\"state\":\"alarm\"}"));
        assertThat(batch.hasSignals()).isTrue();
    }

    @Test
    void givesAPackOfSeveralInstantsOneFate() {
        Map<Integer, DetectorState> states = readyStates();
        Batch batch = batch(states);
        batch.add(message("hydrant/H-1/telemetry", pack("0.21", "0.22")));
        assertThat(fates(batch)).containsExactly("stored 1");
        ReadingsRecorded block = (ReadingsRecorded) events(batch).get(0);
        List<Double> values = new ArrayList<>();
        block.forEachSample(sample -> values.add(sample.values()[0]));
        assertThat(values).containsExactly(0.21, 0.22);
        batch.promote();

        Batch again = batch(states);
        again.add(message("hydrant/H-1/telemetry", pack("0.21", "0.22")));
        // One instant is known, the other contradicts: nothing of the pack is taken.
        again.add(message("hydrant/H-1/telemetry", pack("0.21", "0.23")));
        again.add(message("hydrant/H-1/telemetry", pack("0.21", "0.22").replace("}]", "},{\"n\":\"flow\",\"v\":1}]")));
        assertThat(fates(again)).containsExactly("stored 1", "duplicate 1", "rejected same-instant 1");
        assertThat(events(again)).hasSize(1);
    }

    private static String pack(String earlier, String later) {
        return "[{\"bt\":1777777770,\"n\":\"pressure\",\"t\":1,\"v\":%s},{\"n\":\"pressure\",\"v\":%s}]"
                .formatted(later, earlier);
    }

    private static List<String> fates(Batch batch) {
        List<String> fates = new ArrayList<>();
        batch.fates()
                .forEach((kind, count) -> fates.add((kind.fate().code() + " " + kind.reason()).strip() + " " + count));
        return fates;
    }

    @Test
    void marksAModeThatTheRegistryKnowsNothingOf() {
        Batch batch = batch(readyStates());
        batch.add(message("hydrant/H-1/telemetry", "{\"mode\":\"test\",\"values\":{\"pressure\":0.05}}"));
        assertThat(batch.hasSignals()).isTrue();
        ReadingsRecorded block = (ReadingsRecorded) events(batch).get(0);
        block.forEachSample(sample -> assertThat(sample.quality().code()).isEqualTo("mode-mismatch"));
    }

    @Test
    void countsEveryMessageOfADeviceThatIsTooFastAndKeepsAFew() {
        Batch batch = batch(readyStates());
        for (int i = 0; i < 1_000; i++) {
            batch.add(message("smoke/SM-1/telemetry", "{\"seq\":%d,\"values\":{\"temperature\":20}}".formatted(i)));
        }
        batch.add(message("smoke/SM-1/state", "{\"state\":\"alarm\"}"));
        Map<String, Long> fates = new TreeMap<>();
        batch.fates().forEach((kind, count) -> fates.put(kind.fate().code() + " " + kind.reason(), count));
        assertThat(fates).isEqualTo(Map.of("stored ", 501L, "rejected rate-limited", 500L));
        assertThat(batch.quarantined()).hasSize(120);
        assertThat(batch.leftOut()).isEqualTo(380);
        assertThat(batch.tooFast()).isEqualTo(Map.of("SM-1", 500L));
        assertThat(batch.hasSignals()).isTrue();
    }

    @Test
    void keepsWhatADeviceSendsInTestApartAndRaisesNoAlarm() {
        Map<Integer, DetectorState> states = readyStates();
        Batch news = batch(states);
        AppliedMode test = new AppliedMode("test", NOW, NOW + 3_600_000);
        news.shards().forEach(shard -> {
            if (shard.shard() == Shards.of("H-1")) {
                shard.register(List.of(), Map.of("H-1", test));
            }
            if (shard.shard() == Shards.of("SM-1")) {
                shard.register(List.of(), Map.of("SM-1", test));
            }
        });
        news.promote();

        Batch batch = batch(states);
        batch.add(message("hydrant/H-1/telemetry", "{\"mode\":\"test\",\"values\":{\"pressure\":0.01}}"));
        batch.add(message("smoke/SM-1/state", "{\"state\":\"alarm\"}"));
        assertThat(batch.hasSignals()).isFalse();
        List<Object> events = events(batch);
        assertThat(events).hasSize(2).allSatisfy(event -> {
            if (event instanceof ReadingsRecorded block) {
                block.forEachSample(sample -> assertThat(sample.quality()).isEqualTo(Quality.TEST));
            } else {
                assertThat(((StatesReported) event).states().get(0).quality()).isEqualTo("test");
            }
        });

        Batch live = batch(states);
        live.add(message("hydrant/H-1/telemetry", "{\"values\":{\"pressure\":0.01}}"));
        assertThat(live.hasSignals()).as("what it sends as live counts").isTrue();

        Batch ended = batch(states);
        ended.shard(Shards.of("SM-1")).register(List.of(), Map.of("SM-1", RegistryNews.endingAt(NOW + 1_000)));
        ended.add(message("smoke/SM-1/state", "{\"state\":\"alarm\"}"));
        assertThat(ended.hasSignals()).isTrue();
    }

    @Test
    void aDeviceStaysInItsModeWhenItsRecordChanges() {
        Map<Integer, DetectorState> states = readyStates();
        int shard = Shards.of("H-1");
        AppliedMode test = new AppliedMode("test", NOW, NOW + 3_600_000);
        Batch first = batch(states);
        first.shard(shard).register(List.of(), Map.of("H-1", test, "H-404", test));
        first.promote();
        Batch second = batch(states);
        second.shard(shard)
                .register(List.of(new AppliedDevice("H-1", "hydrant", "Z-02", null, Map.of(), 30, null)), Map.of());
        second.promote();
        assertThat(states.get(shard).registered("H-1"))
                .isEqualTo(new AppliedDevice("H-1", "hydrant", "Z-02", null, Map.of(), 30, test));
        assertThat(states.get(shard).registered("H-404")).isNull();
    }

    @Provide
    Arbitrary<List<List<Inbound>>> traffic() {
        Arbitrary<Inbound> telemetry = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("SM-1", "SM-2"),
                        Arbitraries.integers().between(10, 90))
                .as((second, device, value) -> message(
                        "smoke/" + device + "/telemetry",
                        "{\"at\":\"%s\",\"values\":{\"temperature\":%d}}"
                                .formatted(Instant.ofEpochMilli(NOW + second * 1_000L), value)));
        Arbitrary<Inbound> hydrants = Combinators.combine(
                        Arbitraries.integers().between(-4_000, 8),
                        Arbitraries.doubles().between(0.01, 0.3).ofScale(2))
                .as((second, value) -> message(
                        "hydrant/H-1/telemetry",
                        "{\"at\":\"%s\",\"values\":{\"pressure\":%s}}"
                                .formatted(Instant.ofEpochMilli(NOW + second * 1_000L), value)));
        Arbitrary<Inbound> states = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("SM-1", "SM-2"),
                        Arbitraries.of("normal", "alarm", "fault", "low_battery"))
                .as((second, device, state) -> message(
                        "smoke/" + device + "/state",
                        "{\"at\":\"%s\",\"state\":\"%s\"}"
                                .formatted(Instant.ofEpochMilli(NOW + second * 1_000L), state)));
        Arbitrary<Inbound> others = Arbitraries.of(
                message("smoke/SM-1/status", "online"),
                message("smoke/SM-2/status", "offline"),
                message("hydrant/H-1/telemetry", "{\"mode\":\"test\",\"values\":{\"pressure\":0.01}}"),
                message("gate/G-1/passage", "{\"direction\":\"in\",\"at\":\"2026-05-03T03:09:37Z\"}"),
                message("smoke/SM-404/state", "{\"state\":\"alarm\"}"),
                message("hydrant/H-1/telemetry", "nonsense"));
        return Arbitraries.oneOf(telemetry, hydrants, states, others)
                .list()
                .ofMaxSize(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private Batch batch(Map<Integer, DetectorState> states) {
        return new Batch("xijiang", DECODER, states, books, new Pace(PaceTest.usual()).draft());
    }

    private Map<Integer, DetectorState> readyStates() {
        Map<Integer, DetectorState> states = new HashMap<>();
        List<AppliedDevice> devices = List.of(
                device("SM-1", "smoke"), device("SM-2", "smoke"), device("H-1", "hydrant"), device("G-1", "gate"));
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            int number = shard;
            DetectorState state = new DetectorState();
            List<AppliedDevice> own = devices.stream()
                    .filter(device -> Shards.of(device.device()) == number)
                    .toList();
            Detector.replay(state, new DevicesApplied("xijiang", shard, own), books);
            Detector.replay(state, new RulesApplied("xijiang", shard, 1), books);
            states.put(shard, state);
        }
        return states;
    }

    private static AppliedDevice device(String code, String kind) {
        return new AppliedDevice(code, kind, "Z-01", null, Map.of(), 60, null);
    }

    private static List<Object> events(Batch batch) {
        List<Object> events = new ArrayList<>();
        batch.shards().forEach(shard -> events.addAll(shard.finish(Map.of(), (passage, verdict) -> {})));
        return events;
    }

    /** By device and rule: across them the order of signals means nothing. */
    private static void collect(Map<String, List<String>> into, List<Signal> signals) {
        signals.forEach(signal -> into.computeIfAbsent(
                        signal.device() + " " + signal.rule().id(), any -> new ArrayList<>())
                .add(signal.toString()));
    }

    private static Inbound message(String rest, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new Inbound("scenic/xijiang/" + rest, bytes, bytes.length, null, NOW + 9_000, 1, 1, 1);
    }
}
