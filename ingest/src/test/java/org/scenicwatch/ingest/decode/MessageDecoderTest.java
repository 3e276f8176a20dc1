package org.scenicwatch.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

class MessageDecoderTest {

    private static final long NOW = 1_777_777_777_000L;
    private static final MessageDecoder DECODER = new MessageDecoder(new DomainVocabulary());

    @Test
    void readsATelemetryMessage() {
        Decoded decoded = decode(
                "hydrant",
                "telemetry",
                "{\"at\":\"2026-05-01T08:00:00.123Z\",\"seq\":4711,\"values\":{\"pressure\":0.21,\"flow\":8}}");
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Telemetry.class, telemetry -> {
            assertThat(telemetry.at())
                    .isEqualTo(Instant.parse("2026-05-01T08:00:00.123Z").toEpochMilli());
            assertThat(telemetry.seq()).isEqualTo(4711);
            assertThat(telemetry.live()).isTrue();
            assertThat(telemetry.metrics()).isEqualTo(List.of("pressure", "flow"));
            assertThat(telemetry.values()).containsExactly(0.21, 8);
        });
    }

    @Test
    void needsOnlyValues() {
        assertThat(decode("hydrant", "telemetry", "{\"values\":{\"pressure\":0.09}}"))
                .isInstanceOfSatisfying(Decoded.Telemetry.class, telemetry -> {
                    assertThat(telemetry.at()).isEqualTo(Decoded.NO_TIME);
                    assertThat(telemetry.seq()).isEqualTo(Decoded.NO_SEQ);
                });
    }

    @Test
    void rejectsBytesOfAnEncodingThatNobodyReads() {
        byte[] payload = {0, 0, '{', 0, 0, 0, '}', 0};
        assertThat(DECODER.decode(topic("hydrant", "telemetry"), payload, null, NOW))
                .isEqualTo(new Rejected(Reason.MALFORMED, "", 0));
    }

    @Test
    void takesANullAsLeftOut() {
        assertThat(decode("hydrant", "telemetry", "{\"at\":null,\"seq\":null,\"values\":{\"pressure\":0.09}}"))
                .usingRecursiveComparison()
                .isEqualTo(new Decoded.Telemetry(
                        Decoded.NO_TIME, Decoded.NO_SEQ, true, List.of("pressure"), new double[] {0.09}));
    }

    @Test
    void passesOverFieldsItDoesNotKnow() {
        assertThat(decode("hydrant", "telemetry", "{\"vendor\":{\"a\":[1,{}]},\"values\":{\"pressure\":1}}"))
                .isInstanceOf(Decoded.Telemetry.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"values\":{\"pressure\":0.2}|malformed",
                "{\"values\":{\"pressure\":}}|malformed",
                "not json|malformed",
                "{\"values\":{\"pressure\":01}}|malformed",
                "{\"values\":{\"pressure\":NaN}}|not-a-number",
                "{\"values\":{\"pressure\":-Infinity}}|not-a-number",
                "{\"values\":{\"pressure\":1e999}}|not-a-number",
                "{\"values\":{\"pressure\":\"0.2\"}}|wrong-type",
                "{\"values\":{\"pressure\":true}}|wrong-type",
                "{\"values\":{\"pressure\":null}}|wrong-type",
                "{\"values\":[1]}|wrong-type",
                "{\"values\":{}}|missing-field",
                "{\"at\":\"2026-05-01T08:00:00Z\"}|missing-field",
                "{\"values\":{\"humidity\":1}}|unknown-metric",
                "{\"values\":{\"pressure\":1,\"pressure\":2}}|duplicate-key",
                "{\"seq\":1,\"seq\":2,\"values\":{\"pressure\":1}}|duplicate-key",
                "{\"values\":{\"pressure\":1}} x|malformed",
                "{\"values\":{\"pressure\":1}} {}|trailing",
                "{\"seq\":-1,\"values\":{\"pressure\":1}}|bad-seq",
                "{\"seq\":1.5,\"values\":{\"pressure\":1}}|bad-seq",
                "{\"seq\":18446744073709551616,\"values\":{\"pressure\":1}}|bad-seq",
                "{\"at\":\"yesterday\",\"values\":{\"pressure\":1}}|bad-time",
                "{\"at\":\"2026-02-30T08:00:00Z\",\"values\":{\"pressure\":1}}|bad-time",
                "{\"at\":12,\"values\":{\"pressure\":1}}|wrong-type",
                "{\"mode\":\"party\",\"values\":{\"pressure\":1}}|unknown-mode",
                "{\"x\":[[[[[[[[[[1]]]]]]]]]],\"values\":{\"pressure\":1}}|too-deep",
                "\"values\"|wrong-type",
            })
    void rejectsTelemetryWithAReason(String payload, String reason) {
        assertThat(decode("hydrant", "telemetry", payload))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(reason));
    }

    @Test
    void saysWhereThePayloadIsWrong() {
        assertThat(decode("hydrant", "telemetry", "{\"values\":{\"pressure\":\"x\"}}"))
                .isEqualTo(new Rejected(Reason.WRONG_TYPE, "pressure", 22));
    }

    @Test
    void rejectsAMegabyteWithoutReadingIt() {
        Decoded decoded = DECODER.decode(topic("hydrant", "telemetry"), new byte[1 << 20], null, NOW);
        assertThat(decoded).isEqualTo(Rejected.whole(Reason.TOO_LARGE));
    }

    @Test
    void takesAPayloadOfExactly64KiB() {
        String start = "{\"values\":{\"pressure\":1},";
        String payload = start + " ".repeat(MessageDecoder.LARGEST_PAYLOAD - start.length() - 6) + "\"a\":1}";
        assertThat(decode("hydrant", "telemetry", payload)).isInstanceOf(Decoded.Telemetry.class);
    }

    @Test
    void readsAStateAndCutsItsDetail() {
        assertThat(decode(
                        "smoke",
                        "state",
                        "{\"state\":\"tripped\",\"code\":\"overload\",\"detail\":\"" + "火".repeat(300) + "\"}"))
                .isEqualTo(new Decoded.State(
                        Decoded.NO_TIME, false, Decoded.NO_SEQ, "tripped", "overload", "火".repeat(256)));
    }

    @Test
    void neverRefusesAnAlarmForItsTime() {
        assertThat(decode("smoke", "state", "{\"at\":\"gone\",\"state\":\"alarm\"}"))
                .isEqualTo(new Decoded.State(Decoded.NO_TIME, true, Decoded.NO_SEQ, "alarm", null, null));
        assertThat(decode("smoke", "state", "{\"at\":{\"x\":[1]},\"state\":\"alarm\"}"))
                .isInstanceOf(Decoded.State.class);
        assertThat(decode("smoke", "state", "{\"at\":\"gone\",\"state\":\"normal\"}"))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"state\":\"on fire\"}", "{\"state\":1}", "{}", "{\"state\":\"alarm\",\"code\":1}"})
    void rejectsWhatIsNoState(String payload) {
        assertThat(decode("smoke", "state", payload)).isInstanceOf(Rejected.class);
    }

    @Test
    void readsAPassage() {
        assertThat(
                        decode(
                                "gate",
                                "passage",
                                "{\"plate\":\"贵H12345\",\"plate_color\":\"blue\",\"direction\":\"in\",\"heading\":270,\"lane\":\"2\",\"confidence\":0.97}"))
                .isEqualTo(new Decoded.Passage(
                        Decoded.NO_TIME, Decoded.NO_SEQ, "贵H12345", "blue", "in", 270.0, "2", 0.97, null));
    }

    @Test
    void neverShowsAPlateInAnyText() {
        Decoded passage = decode("gate", "passage", "{\"plate\":\"贵H12345\",\"direction\":\"in\"}");
        Decoded rejected = decode("gate", "passage", "{\"plate\":\"贵H12345\",\"direction\":\"贵H12345\"}");
        assertThat(passage.toString() + rejected).doesNotContain("12345");
    }

    @Test
    void readsAStatus() {
        assertThat(decode("smoke", "status", "online")).isEqualTo(new Decoded.Status(true));
        assertThat(decode("smoke", "status", "offline")).isEqualTo(new Decoded.Status(false));
        assertThat(decode("smoke", "status", "perhaps")).isEqualTo(Rejected.whole(Reason.UNKNOWN_STATUS));
    }

    @Test
    void rejectsUnknownChannelsAndKinds() {
        assertThat(decode("smoke", "passage", "{\"direction\":\"in\"}"))
                .isEqualTo(Rejected.whole(Reason.UNKNOWN_CHANNEL));
        assertThat(decode("smoke", "frame", "@@")).isEqualTo(Rejected.whole(Reason.UNKNOWN_CHANNEL));
        assertThat(decode("smoke", "gossip", "x")).isEqualTo(Rejected.whole(Reason.UNKNOWN_CHANNEL));
        assertThat(decode("kettle", "telemetry", "x")).isEqualTo(Rejected.whole(Reason.UNKNOWN_KIND));
        assertThat(decode("smoke", "state", "")).isEqualTo(Rejected.whole(Reason.EMPTY));
    }

    @Property(tries = 500)
    void readsEveryInstantAsJavaTimeDoes(
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long millis,
            @ForAll @IntRange(min = -840, max = 840) int offset) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(offset * 60);
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(zone);
        String text = time.toLocalDateTime().withNano(0)
                + (time.getSecond() == 0 ? ":00" : "")
                + String.format(".%03d", millis % 1000)
                + (offset == 0 ? "Z" : zone.toString());
        assertThat(Rfc3339.millis(text)).isEqualTo(millis);
    }

    @Property(tries = 2_000)
    void neverThrowsForAnyBytes(@ForAll @Size(max = 300) byte[] payload, @ForAll @IntRange(max = 3) int channel) {
        DECODER.decode(
                topic(
                        "hydrant",
                        List.of("telemetry", "state", "passage", "status").get(channel)),
                payload,
                null,
                NOW);
    }

    @Test
    void neverThrowsForBrokenMessages() {
        List<String> good = List.of(
                "{\"at\":\"2026-05-01T08:00:00.123Z\",\"seq\":4711,\"values\":{\"pressure\":0.21,\"flow\":8},\"mode\":\"live\"}",
                "{\"at\":\"2026-05-01T08:00:00.123Z\",\"state\":\"alarm\",\"code\":\"x\",\"detail\":\"y\"}",
                "{\"plate\":\"贵H12345\",\"direction\":\"in\",\"heading\":270,\"confidence\":0.97}");
        Random random = new Random(42);
        int rejected = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] bytes = good.get(i % 3).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:0e-\\uN".charAt(random.nextInt(13)));
            }
            Decoded decoded = DECODER.decode(
                    topic(
                            i % 3 == 2 ? "gate" : "hydrant",
                            List.of("telemetry", "state", "passage").get(i % 3)),
                    bytes,
                    null,
                    NOW);
            rejected += decoded instanceof Rejected ? 1 : 0;
        }
        assertThat(rejected).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "scenic",
                "scenic/",
                "scenic/a/b/c",
                "scenic//hydrant/H/telemetry",
                "scenic/x/h/H 1/telemetry",
                "scenic/x/hydrant/H/telemetry/more/still",
                "other/x/hydrant/H/telemetry",
                "scenic/x/hydrant/火/telemetry",
                "scenic/x/hydrant/H/",
                "scenic/x/hydrant/H/a/"
            })
    void knowsTopicsOutsideTheScheme(String topic) {
        assertThat(Topic.parse(topic)).isNull();
    }

    @Property(tries = 500)
    void neverThrowsForAnyTopic(@ForAll String topic) {
        Topic.parse(topic);
        Topic.parse("scenic/" + topic);
    }

    @Test
    void readsATopic() {
        assertThat(Topic.parse("scenic/xijiang/hydrant/H-001/telemetry"))
                .isEqualTo(new Topic("xijiang", "hydrant", "H-001", "telemetry"));
        assertThat(Topic.parse("scenic/xijiang/speaker/LS-1/command/result"))
                .isEqualTo(new Topic("xijiang", "speaker", "LS-1", "command/result"));
        assertThat(Topic.parse("scenic/x/hydrant/" + "H".repeat(65) + "/telemetry"))
                .isNull();
    }

    private static Decoded decode(String kind, String channel, String payload) {
        return DECODER.decode(
                topic(kind, channel), payload.getBytes(StandardCharsets.UTF_8), (@Nullable String) null, NOW);
    }

    private static Topic topic(String kind, String channel) {
        return new Topic("xijiang", kind, "D-1", channel);
    }
}
