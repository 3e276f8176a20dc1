package org.scenicwatch.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.ingest.decode.Decoded.Pack;
import org.scenicwatch.ingest.decode.Decoded.Rejected;
import org.scenicwatch.ingest.decode.Decoded.Telemetry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Packs of RFC 8428, its own examples among them. */
class SenmlTest {

    private static final long NOW = 1_777_777_777_000L;
    private static final MessageDecoder DECODER = new MessageDecoder(new DomainVocabulary());

    @Test
    void readsTheExampleOfSection513AsSixInstants() {
        Decoded decoded = json("power", "10e2073a0108006", """
                [{"bn":"urn:dev:ow:10e2073a0108006:","bt":1.276020076001e+09,"bu":"A","bver":5,
                  "n":"voltage","u":"V","v":120.1},
                 {"n":"current","t":-5,"v":1.2},{"n":"current","t":-4,"v":1.3},{"n":"current","t":-3,"v":1.4},
                 {"n":"current","t":-2,"v":1.5},{"n":"current","t":-1,"v":1.6},{"n":"current","v":1.7}]
                """);
        assertIsTheExample(decoded);
    }

    @Test
    void readsTheSameExampleInCborAsSection6ShowsIt() {
        byte[] payload = HexFormat.of()
                .parseHex("87a721781b75726e3a6465763a6f773a31306532303733613031303830303"
                        + "63a22fb41d303a15b00106223614120050067766f6c7461676501615602fb405e066666666666a30067637572726"
                        + "56e74062402fb3ff3333333333333a3006763757272656e74062302fb3ff4cccccccccccda3006763757272656e7"
                        + "4062202fb3ff6666666666666a3006763757272656e74062102f93e00a3006763757272656e74062002fb3ff9999"
                        + "99999999aa3006763757272656e74060002fb3ffb333333333333");
        assertIsTheExample(decode("power", "10e2073a0108006", payload, null));
        assertIsTheExample(decode("power", "10e2073a0108006", payload, "application/senml+cbor"));
    }

    private static void assertIsTheExample(Decoded decoded) {
        assertThat(decoded).isInstanceOfSatisfying(Pack.class, pack -> {
            assertThat(pack.instants())
                    .extracting(Telemetry::at)
                    .containsExactly(
                            1_276_020_071_001L,
                            1_276_020_072_001L,
                            1_276_020_073_001L,
                            1_276_020_074_001L,
                            1_276_020_075_001L,
                            1_276_020_076_001L);
            assertThat(pack.instants().get(0).metrics()).isEqualTo(List.of("current"));
            assertThat(pack.instants().get(0).values()).containsExactly(1.2);
            assertThat(pack.instants().get(5).metrics()).isEqualTo(List.of("voltage", "current"));
            assertThat(pack.instants().get(5).values()).containsExactly(120.1, 1.7);
        });
    }

    @Test
    void takesAValueOfNowAsAMessageWithoutATime() {
        assertThat(json("hydrant", "H-1", "[{\"n\":\"pressure\",\"u\":\"MPa\",\"v\":0.2}]"))
                .isInstanceOfSatisfying(Telemetry.class, telemetry -> {
                    assertThat(telemetry.at()).isEqualTo(Decoded.NO_TIME);
                    assertThat(telemetry.seq()).isEqualTo(Decoded.NO_SEQ);
                    assertThat(telemetry.values()).containsExactly(0.2);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "-60, -60000",
        "-0.5, -500",
        "20, 20000",
        "268435455, 268435455000",
    })
    void countsATimeBelowTwoToThe28thFromNow(String time, long millis) {
        assertThat(json("hydrant", "H-1", "[{\"n\":\"pressure\",\"v\":1,\"t\":" + time + "}]"))
                .isInstanceOfSatisfying(
                        Telemetry.class, telemetry -> assertThat(telemetry.at()).isEqualTo(NOW + millis));
    }

    @Test
    void countsATimeFromTwoToThe28thOnFrom1970() {
        assertThat(json("hydrant", "H-1", "[{\"bt\":268435000,\"n\":\"pressure\",\"v\":1,\"t\":456}]"))
                .isInstanceOfSatisfying(
                        Telemetry.class, telemetry -> assertThat(telemetry.at()).isEqualTo(268_435_456_000L));
    }

    @Test
    void appliesBaseFieldsWhereverTheyStandInTheRecordAndUntilTheyChange() {
        Decoded decoded = json("sprinkler", "S-1", """
                [{"n":"pressure","v":0.1,"bn":"S-1/","bv":0.5,"bu":"MPa","bt":1777000000},
                 {"n":"pressure","v":0.2,"t":1},
                 {"bv":0,"bt":1777000100,"bu":"Pa"},
                 {"n":"pressure","v":400000},
                 {"n":"flow","u":"m3/s","v":0.002}]
                """);
        assertThat(decoded).isInstanceOfSatisfying(Pack.class, pack -> {
            assertThat(pack.instants())
                    .extracting(Telemetry::at)
                    .containsExactly(1_777_000_000_000L, 1_777_000_001_000L, 1_777_000_100_000L);
            assertThat(pack.instants().get(0).values()).containsExactly(0.6);
            assertThat(pack.instants().get(1).values()).containsExactly(0.7);
            assertThat(pack.instants().get(2).values()).containsExactly(0.4, 2);
        });
    }

    @Test
    void takesABooleanForAMetricThatIsOneOrTheOther() {
        assertThat(json("bay", "B-1", "[{\"n\":\"occupied\",\"vb\":true}]"))
                .isInstanceOfSatisfying(
                        Telemetry.class,
                        telemetry -> assertThat(telemetry.values()).containsExactly(1));
        assertThat(json("hydrant", "H-1", "[{\"n\":\"pressure\",\"vb\":true}]"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.WRONG_TYPE);
                    assertThat(rejected.field()).isEqualTo("vb");
                });
    }

    @Test
    void takesTheSumOfPowerAsEnergyAndPassesOverASumBesideAValue() {
        assertThat(json("power", "P-1", "[{\"bs\":3600000,\"n\":\"power\",\"u\":\"W\",\"s\":3600000}]"))
                .isInstanceOfSatisfying(Telemetry.class, telemetry -> {
                    assertThat(telemetry.metrics()).isEqualTo(List.of("energy"));
                    assertThat(telemetry.values()).containsExactly(2);
                });
        assertThat(json("hydrant", "H-1", "[{\"n\":\"flow\",\"v\":2,\"s\":100}]"))
                .isInstanceOfSatisfying(
                        Telemetry.class,
                        telemetry -> assertThat(telemetry.values()).containsExactly(2));
    }

    @ParameterizedTest
    @CsvSource({
        "power,residual_current,A,0.03,30",
        "power,current,mA,1500,1.5",
        "power,power,kW,2,2000",
        "power,energy,J,7200000,2",
        "power,cable_temp_1,K,300.15,27",
        "hydrant,pressure,Pa,210000,0.21",
        "hydrant,pressure,hPa,2100,0.21",
        "hydrant,tilt,deg,3,3",
        "smoke,battery,%EL,88,88",
        "smoke,battery,/,0.5,50",
        "smoke,signal,dBW,-120,-90",
        "tank,level,cm,150,1.5",
        "weather,humidity,%RH,60,60",
        "weather,wind_speed,km/h,36,10",
        "weather,rain,m/h,0.01,10",
        "loop,flow,1/s,2,120",
    })
    void convertsUnitsWhereTheyConvertExactly(String kind, String metric, String unit, double given, double stored) {
        String record = "[{\"n\":\"%s\",\"u\":\"%s\",\"v\":%s}]".formatted(metric, unit, given);
        assertThat(json(kind, "D-1", record))
                .isInstanceOfSatisfying(
                        Telemetry.class,
                        telemetry -> assertThat(telemetry.values()[0])
                                .isCloseTo(stored, org.assertj.core.data.Offset.offset(1e-9)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[|malformed",
                "[]|missing-field",
                "[1]|wrong-type",
                "[{}]|missing-field",
                "[{\"n\":\"pressure\",\"v\":1}] x|malformed",
                "[{\"n\":\"pressure\",\"v\":1}] []|trailing",
                "[{\"n\":\"pressure\"}]|missing-field",
                "[{\"v\":1}]|missing-field",
                "[{\"n\":\"_pressure\",\"v\":1}]|out-of-range",
                "[{\"n\":\"pres sure\",\"v\":1}]|out-of-range",
                "[{\"n\":\"colour\",\"v\":1}]|unknown-metric",
                "[{\"bn\":\"H-2/\",\"n\":\"pressure\",\"v\":1}]|foreign-name",
                "[{\"bn\":\"urn:dev:ow:H-12:\",\"n\":\"pressure\",\"v\":1}]|foreign-name",
                "[{\"n\":\"pressure\",\"u\":\"Cel\",\"v\":1}]|wrong-unit",
                "[{\"bu\":\"%\",\"n\":\"pressure\",\"v\":1}]|wrong-unit",
                "[{\"n\":\"pressure\",\"vs\":\"high\"}]|wrong-type",
                "[{\"n\":\"pressure\",\"vd\":\"AAA\"}]|wrong-type",
                "[{\"n\":\"pressure\",\"v\":\"1\"}]|wrong-type",
                "[{\"n\":\"pressure\",\"v\":1,\"vb\":true}]|duplicate-key",
                "[{\"n\":\"pressure\",\"v\":1,\"v\":1}]|duplicate-key",
                "[{\"n\":\"pressure\",\"v\":NaN}]|not-a-number",
                "[{\"n\":\"pressure\",\"v\":1e999}]|not-a-number",
                "[{\"bv\":1e308,\"n\":\"pressure\",\"v\":1e308}]|not-a-number",
                "[{\"n\":\"pressure\",\"s\":1}]|unknown-metric",
                "[{\"n\":\"pressure\",\"v\":1,\"t\":1e300}]|bad-time",
                "[{\"bver\":11,\"n\":\"pressure\",\"v\":1}]|unsupported-version",
                "[{\"bver\":0,\"n\":\"pressure\",\"v\":1}]|unsupported-version",
                "[{\"bver\":9.5,\"n\":\"pressure\",\"v\":1}]|unsupported-version",
                "[{\"n\":\"pressure\",\"v\":1},{\"bver\":9,\"n\":\"flow\",\"v\":1}]|unsupported-version",
                "[{\"n\":\"pressure\",\"v\":1,\"pin_\":1}]|unknown-field",
                "[{\"n\":\"pressure\",\"v\":1},{\"n\":\"pressure\",\"v\":2}]|same-instant",
            })
    void rejectsAPackWithAReason(String payload, String reason) {
        assertThat(json("hydrant", "H-1", payload))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[{\"n\":\"pressure\",\"v\":1,\"vendor\":{\"a\":[1]}}]",
                "[{\"bver\":26,\"n\":\"pressure\",\"v\":1},{\"bver\":26,\"n\":\"flow\",\"v\":1}]",
                "[{\"n\":\"pressure\",\"v\":1},{\"n\":\"pressure\",\"v\":1}]",
                "[{\"bn\":\"scenic/xijiang/hydrant/H-1/\",\"n\":\"pressure\",\"v\":1,\"ut\":60}]",
                "[{\"bn\":\"urn:dev:mac:H-1_\",\"n\":\"pressure\",\"v\":1}]",
                "[{\"bn\":\"H-1:pressure\",\"bv\":1}, {\"t\":-1}]",
            })
    void takesWhatTheStandardLetsPass(String payload) {
        assertThat(json("hydrant", "H-1", payload)).isNotInstanceOf(Rejected.class);
    }

    @Test
    void takesAsManyInstantsAsDetectionRemembersAndNoMore() {
        assertThat(json("hydrant", "H-1", pack(SenmlInstants.MOST_INSTANTS)))
                .isInstanceOfSatisfying(
                        Pack.class, pack -> assertThat(pack.instants()).hasSize(256));
        assertThat(json("hydrant", "H-1", pack(SenmlInstants.MOST_INSTANTS + 1)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.field()).isEqualTo("t"));
    }

    @Test
    void goesByTheContentTypeWhereThereIsOne() {
        String pack = "[{\"n\":\"pressure\",\"v\":1}]";
        assertThat(text("hydrant", "H-1", pack, "application/senml+json; charset=utf-8"))
                .isInstanceOf(Telemetry.class);
        assertThat(text("hydrant", "H-1", pack, "application/json")).isInstanceOf(Rejected.class);
        assertThat(text("hydrant", "H-1", pack, "application/senml+xml"))
                .isEqualTo(Rejected.whole(Reason.UNSUPPORTED_FORMAT));
        assertThat(text("hydrant", "H-1", "{\"values\":{\"pressure\":1}}", "application/json"))
                .isInstanceOf(Telemetry.class);
    }

    @ParameterizedTest
    @CsvSource({
        // [{0: "pressure", 2: 4([-2, 21])}]: a decimal fraction
        "81a200687072657373757265 02c4822115, 0.21",
        // an indefinite array with an indefinite map
        "9fbf00687072657373757265 0201ffff, 1",
        // a bignum
        "81a200687072657373757265 02c24105, 5",
        // a text label is an extension
        "81a300687072657373757265 0201 6176f6, 1",
    })
    void readsEveryNumberOfCbor(String hex, double value) {
        byte[] payload = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(decode("hydrant", "H-1", payload, null))
                .isInstanceOfSatisfying(
                        Telemetry.class,
                        telemetry -> assertThat(telemetry.values()).containsExactly(value));
    }

    @ParameterizedTest
    @CsvSource({
        // lengths that the payload does not have
        "9b7fffffffffffffff",
        "81bbffffffffffffffff",
        "81a1007b7fffffffffffffff61",
        "81a1085b7fffffffffffffff",
        "81a2006870726573737572650 2c25a7fffffff01",
        // an exponent without end
        "81a200687072657373757265 02c4821b7fffffffffffffff01",
        // NaN, undefined, and depth
        "81a200687072657373757265 02f97e00",
        "81a200687072657373757265 02f7",
        "81818181818181818181818181818181",
        "81a1 0981818181818181818181818180",
        // an extension that must be understood
        "81a300687072657373757265 0201 6270 5f01",
    })
    void rejectsBrokenCbor(String hex) {
        byte[] payload = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(decode("hydrant", "H-1", payload, null)).isInstanceOf(Rejected.class);
    }

    @Test
    void rejectsARowOfTagsBeforeItIsParsed() {
        byte[] payload = new byte[MessageDecoder.LARGEST_PAYLOAD];
        Arrays.fill(payload, (byte) 0xcc);
        payload[0] = (byte) 0x81;
        assertThat(decode("hydrant", "H-1", payload, null)).isEqualTo(new Rejected(Reason.TOO_DEEP, "", 4));
    }

    @Property(tries = 300)
    void readsTheSameFromJsonAndCbor(
            @ForAll @LongRange(min = 1_600_000_000, max = 1_777_777_777) long at,
            @ForAll @IntRange(min = 1, max = 20) int records,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        StringBuilder json = new StringBuilder("[{\"bn\":\"H-1/\",\"bt\":" + at + "}");
        ByteArrayOutputStream cbor = new ByteArrayOutputStream();
        try (JsonGenerator out = new CBORFactory().createGenerator(ObjectWriteContext.empty(), cbor)) {
            out.writeStartArray(null, records + 1);
            out.writeStartObject(null, 2);
            out.writePropertyId(-2);
            out.writeString("H-1/");
            out.writePropertyId(-3);
            out.writeNumber(at);
            out.writeEndObject();
            for (int i = 0; i < records; i++) {
                json.append(",{\"n\":\"pressure\",\"t\":")
                        .append(-i)
                        .append(",\"v\":")
                        .append(value + i)
                        .append('}');
                out.writeStartObject(null, 3);
                out.writePropertyId(0);
                out.writeString("pressure");
                out.writePropertyId(6);
                out.writeNumber(-i);
                out.writePropertyId(2);
                out.writeNumber(value + i);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        Decoded fromJson = json("hydrant", "H-1", json.append(']').toString());
        Decoded fromCbor = decode("hydrant", "H-1", cbor.toByteArray(), null);
        assertThat(fromCbor).usingRecursiveComparison().isEqualTo(fromJson);
        assertThat(fromJson).isNotInstanceOf(Rejected.class);
    }

    private static String pack(int instants) {
        StringBuilder pack = new StringBuilder("[{\"bn\":\"H-1/\"}");
        for (int i = 0; i < instants; i++) {
            pack.append(",{\"n\":\"pressure\",\"v\":1,\"t\":").append(-i).append('}');
        }
        return pack.append(']').toString();
    }

    private static Decoded json(String kind, String device, String payload) {
        return text(kind, device, payload, null);
    }

    private static Decoded text(String kind, String device, String payload, @Nullable String contentType) {
        return decode(kind, device, payload.strip().getBytes(StandardCharsets.UTF_8), contentType);
    }

    private static Decoded decode(String kind, String device, byte[] payload, @Nullable String contentType) {
        return DECODER.decode(new Topic("xijiang", kind, device, "telemetry"), payload, contentType, NOW);
    }
}
