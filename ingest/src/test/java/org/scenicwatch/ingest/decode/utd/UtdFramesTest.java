package org.scenicwatch.ingest.decode.utd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.UtdPart;
import org.scenicwatch.ingest.decode.utd.UtdResult.Flaw;
import org.scenicwatch.ingest.decode.utd.UtdResult.Refused;
import org.scenicwatch.ingest.decode.utd.UtdResult.Report;

/** Frames, those among them that the sources of docs/standards/gbt26875.3.md show. */
class UtdFramesTest {

    private static final String HEAD = "4040 0100 0101 203A091A090C 790300000000 385B01000000";
    private static final long AT = Instant.parse("2012-09-26T01:58:02Z").toEpochMilli();
    private static final String LABEL = "023A091A090C";
    private static final UtdPart SMOKE = new UtdPart("U-1", 1, 1, 40, 10, 2);

    @Test
    void readsTheFireAlarmOfASmokeDetectorAsItIsShown() {
        Report report = report(HEAD + "3000 02 0201 0101280A0002000200" + "20".repeat(30) + "00" + LABEL + "46 2323");
        assertThat(report.frame().serial()).isEqualTo(1);
        assertThat(report.frame().source()).isEqualTo(0x0379);
        assertThat(report.frame().target()).isEqualTo(0x015B38);
        assertThat(report.frame().sentAt())
                .isEqualTo(Instant.parse("2012-09-26T01:58:32Z").toEpochMilli());
        assertThat(report.items())
                .containsExactly(new UtdItem.State("U-1..1-1-40-10.2", SMOKE, AT, false, "alarm", null, null));
    }

    @Test
    void confirmsAndDeniesAsItIsShown() {
        UtdFrame frame = report(HEAD + "0900 02 1501 08" + LABEL + "42 2323").frame();
        long now = Instant.parse("2012-09-26T01:58:35Z").toEpochMilli();
        assertThat(hex(frame.confirmation(now).bytes()))
                .isEqualTo(plain("4040 0100 0101 233A091A090C 385B01000000 790300000000 0000 03 AB 2323"));
        byte[] broken = bytes(HEAD + "0900 02 1501 08" + LABEL + "43 2323");
        assertThat(UtdFrame.denialOf(broken, now))
                .satisfies(denial -> assertThat(hex(denial.bytes()))
                        .isEqualTo(plain("4040 0100 0101 233A091A090C 385B01000000 790300000000 0000 06 AE 2323")));
    }

    @Test
    void setsTheClockAsItIsShown() {
        UtdFrame frame = report(HEAD + "0900 02 1501 08" + LABEL + "42 2323").frame();
        String shown = "4040 0100 0101 203A091A090C 385B01000000 790300000000 0800 01 5A01 " + LABEL + "7D 2323";
        String ours = hex(frame.clockSetting(1, AT).bytes());
        // The example was sent half a minute after the time that it sets, so label and checksum differ.
        assertThat(ours.substring(0, 12)).isEqualTo(plain(shown).substring(0, 12));
        assertThat(ours.substring(24, 70)).isEqualTo(plain(shown).substring(24, 70));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0900 02 1501 08 023A091A090C 42 2323 | fault main_power",
                "0A00 02 1801 2001 023A091A090C 5F 2323 | operation post_check",
                "0400 02 1901 0101 C7 2323 | version 1.1",
                "0800 02 1C01 023A091A090C 40 2323 | clock 2012-09-26T09:58:02+08:00",
                "0900 05 1501 08 023A091A090C 45 2323 | fault main_power",
                "0400 05 1901 0101 CA 2323 | version 1.1",
                "0800 05 1C01 023A091A090C 43 2323 | clock 2012-09-26T09:58:02+08:00",
            })
    void readsTheOtherFramesThatAreShown(String rest, String told) {
        assertThat(told(report(HEAD + rest).items())).containsExactly(told);
    }

    @Test
    void takesAFrameWithoutAUnitAsAHeartbeatAndAnAnswerAsANote() {
        assertThat(report(sealed(2, "")).items()).isEmpty();
        assertThat(told(report(sealed(3, "")).items())).containsExactly("confirmed 7");
        assertThat(told(report(sealed(6, "")).items())).containsExactly("denied 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0100 | normal",
                "0300 | alarm",
                "0500 | fault",
                "0900 | disabled",
                "1100 | supervisory",
                "2100 | activated",
                "4100 | feedback",
                "0101 | fault power",
                "0501 | fault power",
                "8100 | normal",
                "6700 | feedback, activated, fault, alarm",
            })
    void tellsAPartsStatusBitByBitTheGravestLast(String bits, String states) {
        String unit = "0201 01012817000300" + bits + "20".repeat(31) + LABEL;
        assertThat(String.join(", ", told(report(sealed(2, unit)).items()))).isEqualTo(states);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0100 | normal",
                "0300 | alarm",
                "0101 | fault main_power",
                "0102 | fault backup_power",
                "0104 | fault bus",
                "0120 | reset",
                "0107 | fault main_power, fault backup_power, fault bus",
            })
    void tellsASystemsStatusBitByBit(String bits, String states) {
        List<UtdItem> items = report(sealed(2, "0101 0B02" + bits + LABEL)).items();
        assertThat(String.join(", ", told(items))).isEqualTo(states);
        assertThat(items.get(0).device()).isEqualTo("U-1..11-2");
    }

    @ParameterizedTest
    @CsvSource({"01,normal", "03,alarm", "05,fault", "11,fault backup_power", "21,fault link", "41,fault line"})
    void tellsTheTransmissionDevicesStatusBitByBit(String bits, String states) {
        List<UtdItem> items = report(sealed(2, "1501" + bits + LABEL)).items();
        assertThat(String.join(", ", told(items))).isEqualTo(states);
        assertThat(items.get(0).device()).isEqualTo("U-1");
    }

    @Test
    void keepsNameAndFlagsOfAPartAndWhetherItIsInTest() {
        byte[] name = Arrays.copyOf("二楼东".getBytes(Charset.forName("GB18030")), 31);
        UtdItem.State state = (UtdItem.State) report(sealed(2, "0201 0101280A0002008000" + hex(name) + LABEL))
                .items()
                .get(0);
        assertThat(state.detail()).isEqualTo("二楼东 [delayed]");
        assertThat(state.live()).isFalse();
    }

    @Test
    void tellsWhatWasOperated() {
        assertThat(told(report(sealed(2, "0401 0101 0307" + LABEL)).items()))
                .containsExactly("operation reset mute by 7", "reset", "muted");
        assertThat(told(report(sealed(2, "1801 0409" + LABEL)).items()))
                .containsExactly("operation manual_alarm by 9", "alarm manual");
    }

    @Test
    void readsConfigurationsVersionsAndClocksOfSystemsAndParts() {
        assertThat(told(report(sealed(2, "0602 0101 03 414243 0102 00")).items()))
                .containsExactly("configuration ABC", "configuration ");
        assertThat(told(report(sealed(2, "0701 0101280A000200" + "41".repeat(31)))
                        .items()))
                .containsExactly("configuration " + "A".repeat(31));
        assertThat(told(report(sealed(2, "0501 0101 0203")).items())).containsExactly("version 2.3");
        assertThat(told(report(sealed(2, "0801 0101" + LABEL)).items()))
                .containsExactly("clock 2012-09-26T09:58:02+08:00");
        assertThat(told(report(sealed(2, "1A01 03 414243")).items())).containsExactly("configuration ABC");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAT, 3, 231, temperature, 23.1",
        "HEAT, 3, -50, temperature, -5",
        "TANK, 2, 250, level, 2.5",
        "HYDRANT, 4, 3, pressure, 0.3",
        "HYDRANT, 5, 2105, pressure, 0.2105",
        "GAS, 6, 125, gas, 12.5",
        "POWER, 8, 2203, voltage, 220.3",
        "POWER, 9, 15, current, 1.5",
        "SPRINKLER, 10, 21, flow, 2.1",
        "WEATHER, 12, 7, wind_speed, 7",
        "POWER, 3, 703, cable_temp_1, 70.3",
    })
    void readsAnalogValuesAsTheMetricOfTheKind(DeviceKind kind, int type, int raw, String metric, double value) {
        assertThat(AnalogType.of(type).orElseThrow().reading(kind, new UtdItem.Analog(SMOKE, AT, type, raw)))
                .contains(new AnalogType.Reading(metric, value));
    }

    @Test
    void readsAResidualCurrentDetectorsCurrentAsOne() {
        UtdPart detector = new UtdPart("U-1", 1, 1, 17, 1, 1);
        assertThat(AnalogType.CURRENT.reading(DeviceKind.POWER, new UtdItem.Analog(detector, AT, 9, 3)))
                .contains(new AnalogType.Reading("residual_current", 300));
        assertThat(AnalogType.GAS.reading(DeviceKind.SMOKE, new UtdItem.Analog(SMOKE, AT, 6, 3)))
                .contains(new AnalogType.Reading("gas", 0.3));
        assertThat(AnalogType.EVENTS.reading(DeviceKind.SMOKE, new UtdItem.Analog(SMOKE, AT, 1, 3)))
                .isEmpty();
        assertThat(AnalogType.of(0)).isEmpty();
        assertThat(AnalogType.of(13)).isEmpty();
        assertThat(new UtdItem.Analog(SMOKE, AT, 200, 3).told()).isEqualTo("3 (200)");
    }

    @Test
    void readsSignedAnalogValues() {
        assertThat(report(sealed(2, "0301 0101280A000200 03 F6FF" + LABEL)).items())
                .containsExactly(new UtdItem.Analog(SMOKE, AT, 3, -10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4040 | TOO_SHORT",
                "4141 0100 0101 203A091A090C 790300000000 385B01000000 0000 02 5F 2323 | NO_START",
                "4040 0100 0101 203A091A090C 790300000000 385B01000000 0104 02 5F 2323 | UNIT_TOO_LONG",
                "4040 0100 0101 203A091A090C 790300000000 385B01000000 0100 02 5F 2323 | WRONG_LENGTH",
                "4040 0100 0101 203A091A090C 790300000000 385B01000000 0000 02 5F 2324 | NO_END",
                "4040 0100 0101 203A091A090C 790300000000 385B01000000 0000 02 00 2323 | WRONG_CHECKSUM",
            })
    void refusesWhatIsNoPacket(String packet, Flaw flaw) {
        assertThat(UtdFrames.read("U-1", bytes(packet))).isEqualTo(new Refused(flaw, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 5A01 | UNKNOWN_COMMAND",
                "4 | 5101 00 | UNKNOWN_COMMAND",
                "0 | 01 | UNKNOWN_COMMAND",
                "128 | 01 | UNKNOWN_COMMAND",
                "2 | 09 01 | UNKNOWN_TYPE",
                "2 | 5101 00 | UNKNOWN_TYPE",
                "2 | 80 01 00 | UNKNOWN_TYPE",
                "2 | 02 | WRONG_COUNT",
                "2 | 0200 | WRONG_COUNT",
                "2 | 0217 | WRONG_COUNT",
                "2 | 1502 01 023A091A090C 01 023A091A090C | WRONG_COUNT",
                "2 | 0101 0101 | WRONG_OBJECTS",
                "2 | 1501 01 023A091A090C 00 | WRONG_OBJECTS",
                "2 | 0601 01 | WRONG_OBJECTS",
                "2 | 0601 0101 09 41 | WRONG_OBJECTS",
                "2 | 1A01 | WRONG_OBJECTS",
            })
    void refusesWhatItDoesNotUnderstand(int command, String unit, Flaw flaw) {
        assertThat(UtdFrames.read("U-1", bytes(sealed(command, unit))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(flaw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000", "3C3A091A090C", "023A091F020C", "023A091A0D0C", "023A091A09FF"})
    void takesALabelThatNamesNoMomentAsNone(String label) {
        assertThat(report(sealed(2, "1501 01" + label)).items().get(0).at()).isEqualTo(UtdFrame.NO_TIME);
    }

    @Test
    void neverDeniesAnAnswerNorWhatSaysNotWhoSentIt() {
        assertThat(UtdFrame.denialOf(bytes(sealed(3, "")), AT)).isNull();
        assertThat(UtdFrame.denialOf(bytes(sealed(6, "")), AT)).isNull();
        assertThat(UtdFrame.denialOf(bytes("4040 0100"), AT)).isNull();
        assertThat(UtdFrame.denialOf(new byte[60], AT)).isNull();
    }

    @Property(tries = 500)
    void readsBackWhatItWrites(
            @ForAll @IntRange(max = 65_535) int serial,
            @ForAll @LongRange(max = 0xFFFF_FFFF_FFFFL) long source,
            @ForAll @LongRange(max = 0xFFFF_FFFF_FFFFL) long target,
            @ForAll @IntRange(max = 255) int command,
            @ForAll @LongRange(min = 946_684_800, max = 4_102_444_799L) long second,
            @ForAll @Size(max = 60) byte[] unit) {
        long sentAt = (second - 8 * 3_600) * 1_000;
        UtdFrame frame = new UtdFrame(serial, 257, sentAt, source, target, command, unit);
        byte[] bytes = frame.bytes();
        assertThat(UtdFrame.flawOf(bytes)).isNull();
        assertThat(UtdFrame.read(bytes)).usingRecursiveComparison().isEqualTo(frame);
    }

    @Property(tries = 2_000)
    void neverThrowsForAnyUnit(
            @ForAll @IntRange(max = 30) int type, @ForAll @IntRange(max = 130) int count, @ForAll byte[] objects) {
        String unit =
                String.format("%02x%02x", type, count) + hex(Arrays.copyOf(objects, Math.min(objects.length, 900)));
        assertThat(UtdFrames.read("U-1", bytes(sealed(2, unit)))).isNotNull();
    }

    private static Report report(String packet) {
        UtdResult result = UtdFrames.read("U-1", bytes(packet));
        assertThat(result).isInstanceOf(Report.class);
        return (Report) result;
    }

    private static String sealed(int command, String unit) {
        return hex(new UtdFrame(7, 257, AT, 0x0379, 0x015B38, command, bytes(unit)).bytes());
    }

    private static List<String> told(List<UtdItem> items) {
        return items.stream()
                .map(item -> {
                    if (item instanceof UtdItem.State state) {
                        return state.state() + (state.code() == null ? "" : " " + state.code());
                    }
                    UtdItem.Note note = (UtdItem.Note) item;
                    boolean byOther = note.operator() != null && note.operator() != 1;
                    return note.topic() + " " + note.value() + (byOther ? " by " + note.operator() : "");
                })
                .toList();
    }

    private static String plain(String hex) {
        return hex.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(plain(hex));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
