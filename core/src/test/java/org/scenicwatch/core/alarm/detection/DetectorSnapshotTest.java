package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

class DetectorSnapshotTest {

    private static final long T0 = 1_777_777_777_000L;

    /** What {@link #known} was in format 3, as the platform wrote it before there were windows and delays. */
    private static final String FORMAT_3 =
            "eAFjYGBgbGCAA2YGVg9dAwNDBvaMypSixLwSRgaWKF0DQ0YG5gBdQwZGBraM1Mz0jBIHHogWJK0M"
                    + "NnBTEAzGua8vSE6AqUKngeZxFBSlFheXFqUC3QFSm2G/ncu2YPF1LqCcCNQNujA1ujn55QzsQALMYIC41QjuVpC1MCtAbGyAce4bdvYXDVAp"
                    + "dBqrg/btCHzdKrcDp4OYQa7C5Vqor0C+A1nMaA8zjYGBJdgXGKSsxbn52anQYAY7CxIOjAysiTmJRbkgIaBsiGtwCFgWxIMAJmiQFTZABdBpo"
                    + "DAjAzfYfF2IWQgjGeAxzRgv+P3bV4MF9rDgZFxSbe7OMsGaF+pCxvR8Pcmg8hn8IGsADutzFA==";

    @Test
    void readsWhatItWrites() {
        DetectorState state = known();
        assertThat(DetectorSnapshot.read(DetectorSnapshot.FORMAT, DetectorSnapshot.write(state)))
                .isEqualTo(state);
    }

    @Test
    void readsTheFormatBeforeItWithoutLosingAnything() {
        assertThat(DetectorSnapshot.isReadable(3)).isTrue();
        DetectorState read = DetectorSnapshot.read(3, Base64.getDecoder().decode(FORMAT_3));
        assertThat(read).isEqualTo(known());
        assertThat(read.devices.get("H-002").pendings()).hasSize(1);
    }

    /** In format 4 a window did not say when it is empty: then it is, a whole window after the device was last heard of. */
    @Test
    void takesTheEndOfAWindowFromWhenTheDeviceWasHeardOf() throws IOException {
        RuleBench bench = RuleBench.of(RuleBench.rule(
                "often", Condition.COUNT, null, RuleBench.counting(60, "pressure < 0.2"), RuleBench.level("one", 1.0)));
        bench.pressure(0, 0.1);
        RuleMemory memory =
                Objects.requireNonNull(bench.state.devices.get("H-1")).memory("often");
        byte[] end = ByteBuffer.allocate(Long.BYTES)
                .putLong(Objects.requireNonNull(memory).emptyAt)
                .array();
        byte[] raw;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(DetectorSnapshot.write(bench.state)))) {
            raw = in.readAllBytes();
        }
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(before)) {
            int cut = indexOf(raw, end);
            out.write(raw, 0, cut);
            out.write(raw, cut + end.length, raw.length - cut - end.length);
        }
        DetectorState read = DetectorSnapshot.read(4, before.toByteArray());
        DeviceState device = Objects.requireNonNull(read.devices.get("H-1"));
        assertThat(Objects.requireNonNull(device.memory("often")).emptyAt).isEqualTo(device.heardAt + 60_000);
        assertThat(Objects.requireNonNull(device.memory("often")).window).isEqualTo(memory.window);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not written");
    }

    @Test
    void neverGuessesAtAnother() {
        byte[] bytes = DetectorSnapshot.write(known());
        assertThat(DetectorSnapshot.isReadable(2)).isFalse();
        assertThat(DetectorSnapshot.isReadable(6)).isFalse();
        assertThatThrownBy(() -> DetectorSnapshot.read(6, bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DetectorSnapshot.read(3, bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A standing alarm, one that may be over, a fire alarm and a device in test. */
    private static DetectorState known() {
        RuleBooks books = RulesForTests.books();
        DetectorState state = new DetectorState();
        Detector.replay(
                state,
                new DevicesApplied(
                        "xijiang",
                        0,
                        List.of(
                                new AppliedDevice("H-001", "hydrant", "Z-01", "P-1", Map.of("height", 3.5), 60, null),
                                new AppliedDevice("H-002", "hydrant", null, null, Map.of(), 0, null),
                                new AppliedDevice(
                                        "SM-1", "smoke", "Z-01", null, Map.of(), 0, new AppliedMode("TEST", 1, 2)))),
                books);
        Detector.replay(state, new RulesApplied("xijiang", 0, 1), books);
        ReadingsBlock block = new ReadingsBlock();
        block.add(sample("H-001", T0 + 40, 0.09));
        block.add(sample("H-002", T0 + 3_600_000, 0.12));
        Detector.replay(state, block.build("xijiang", 0), books);
        Detector.replay(
                state,
                new StatesReported(
                        "xijiang",
                        0,
                        List.of(new ReportedState(
                                "SM-1", T0, T0 + 9, Sample.NO_SEQ, "good", true, null, "alarm", null, null))),
                books);
        return state;
    }

    private static Sample sample(String device, long arrived, double value) {
        return new Sample(
                device,
                T0,
                arrived,
                Sample.NO_SEQ,
                Quality.GOOD,
                true,
                Sample.NO_CLAIM,
                List.of("pressure"),
                new double[] {value});
    }
}
