package org.scenicwatch.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import tools.jackson.databind.json.JsonMapper;

class ReadingsBlockTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 300)
    void givesBackTheSamplesThatWentIn(@ForAll("blocks") List<Sample> samples) {
        ReadingsRecorded stored = through(blockOf(samples));
        List<Sample> back = new ArrayList<>();
        stored.forEachSample(back::add);
        assertThat(back).isEqualTo(samples);
    }

    @Property(tries = 100)
    void givesEveryReadingWithItsDeviceId(@ForAll("blocks") List<Sample> samples) {
        List<String> expected = new ArrayList<>();
        for (Sample s : samples) {
            for (int i = 0; i < s.values().length; i++) {
                expected.add("xijiang/" + s.device() + " " + s.metrics().get(i) + " " + s.at() + " " + s.arrived() + " "
                        + s.values()[i] + " " + s.quality() + " " + s.seq());
            }
        }
        List<String> readings = new ArrayList<>();
        blockOf(samples)
                .forEachReading((id, metric, at, arrived, value, quality, seq) -> readings.add(
                        id + " " + metric + " " + at + " " + arrived + " " + value + " " + quality + " " + seq));
        assertThat(readings).isEqualTo(expected);
    }

    @Test
    void costsLessThanFortyBytesAMessageInALargeBlock() {
        Random random = new Random(7);
        ReadingsBlock block = new ReadingsBlock();
        long now = 1_777_777_777_000L;
        for (int i = 0; i < 500; i++) {
            now += random.nextInt(3);
            block.add(new Sample(
                    "H-" + (10_000 + random.nextInt(30_000)),
                    now - 20 - random.nextInt(80),
                    now,
                    4_000 + random.nextInt(5_000),
                    Quality.GOOD,
                    true,
                    Sample.NO_CLAIM,
                    List.of("pressure", "battery"),
                    new double[] {Math.round(random.nextDouble() * 1000) / 1000.0, 50 + random.nextInt(50)}));
        }
        byte[] json = JSON.writeValueAsString(block.build("xijiang", 0)).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(json);
        deflater.finish();
        int bytes = deflater.deflate(new byte[json.length]);
        assertThat(bytes / 500.0).isLessThan(30);
        assertThat(json.length / 500.0).isLessThan(45);
    }

    @Provide
    Arbitrary<List<Sample>> blocks() {
        Arbitrary<String> devices = Arbitraries.of("H-001", "H-002", "PW-0001", "T-01");
        Arbitrary<List<String>> shapes = Arbitraries.of(
                List.of("pressure"), List.of("pressure", "flow"), List.of("flow", "pressure"), List.<String>of());
        Arbitrary<Long> times = Arbitraries.longs().between(1_700_000_000_000L, 1_700_000_900_000L);
        Arbitrary<Long> seqs = Arbitraries.of(-1L, 0L, 4711L, Long.MAX_VALUE);
        Arbitrary<Double> values = Arbitraries.doubles().between(-1e12, 1e12);
        return Combinators.combine(
                        devices,
                        shapes,
                        times,
                        times,
                        seqs,
                        Arbitraries.of(Quality.class),
                        Arbitraries.of(true, false),
                        values)
                .as((device, metrics, at, arrived, seq, quality, timed, value) -> new Sample(
                        device,
                        quality == Quality.CLOCK_SUSPECT || !timed ? arrived : at,
                        arrived,
                        seq,
                        quality,
                        timed,
                        quality == Quality.CLOCK_SUSPECT ? 123L : Sample.NO_CLAIM,
                        metrics,
                        metrics.stream().mapToDouble(m -> value + m.length()).toArray()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static ReadingsRecorded blockOf(List<Sample> samples) {
        ReadingsBlock block = new ReadingsBlock();
        samples.forEach(block::add);
        return block.build("xijiang", 2);
    }

    private static ReadingsRecorded through(ReadingsRecorded event) {
        ReadingsRecorded back = JSON.readValue(JSON.writeValueAsString(event), ReadingsRecorded.class);
        assertThat(back).isEqualTo(event);
        return back;
    }
}
