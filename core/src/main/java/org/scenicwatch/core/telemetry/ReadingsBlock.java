package org.scenicwatch.core.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;

/** Collects samples of one shard, in order, and turns them into one {@link ReadingsRecorded}. Of one thread. */
public final class ReadingsBlock {

    private final List<Sample> samples = new ArrayList<>();

    /** Adds a sample at the end. */
    public void add(Sample sample) {
        samples.add(sample);
    }

    /** How many samples were added. */
    public int size() {
        return samples.size();
    }

    /** The block of all samples added so far; at least one is needed. */
    public ReadingsRecorded build(String area, int shard) {
        int count = samples.size();
        long base = samples.get(0).arrived();
        Map<String, Integer> deviceAt = new HashMap<>();
        Map<List<String>, Integer> shapeAt = new HashMap<>();
        List<String> devices = new ArrayList<>();
        List<List<String>> shapes = new ArrayList<>();
        int[] device = new int[count];
        long[] arrived = new long[count];
        long[] age = new long[count];
        long[] seq = new long[count];
        int[] mark = new int[count];
        int[] shape = new int[count];
        double[] values =
                new double[samples.stream().mapToInt(s -> s.values().length).sum()];
        List<Long> claimed = new ArrayList<>();
        int value = 0;
        long before = base;
        for (int i = 0; i < count; i++) {
            Sample sample = samples.get(i);
            Integer known = deviceAt.putIfAbsent(sample.device(), devices.size());
            if (known == null) {
                devices.add(sample.device());
            }
            device[i] = known == null ? 0 : known + 1;
            Integer knownShape = shapeAt.putIfAbsent(sample.metrics(), shapes.size());
            if (knownShape == null) {
                shape[i] = shapes.size();
                shapes.add(List.copyOf(sample.metrics()));
            } else {
                shape[i] = knownShape;
            }
            arrived[i] = sample.arrived() - before;
            before = sample.arrived();
            age[i] = sample.arrived() - sample.at();
            seq[i] = sample.seq();
            mark[i] = sample.quality().number() + (sample.timed() ? 0 : ReadingsRecorded.UNTIMED);
            System.arraycopy(sample.values(), 0, values, value, sample.values().length);
            value += sample.values().length;
            if (sample.claimedAt() != Sample.NO_CLAIM) {
                claimed.add((long) i);
                claimed.add(sample.claimedAt());
            }
        }
        return new ReadingsRecorded(
                area,
                shard,
                base,
                List.copyOf(devices),
                List.copyOf(shapes),
                emptyWhenAll(0, device),
                arrived,
                age,
                emptyWhenAll(Sample.NO_SEQ, seq),
                emptyWhenAll(0, mark),
                emptyWhenAll(0, shape),
                values,
                claimed.stream().mapToLong(Long::longValue).toArray());
    }

    private static int[] emptyWhenAll(int usual, int[] column) {
        return Arrays.stream(column).allMatch(each -> each == usual) ? new int[0] : column;
    }

    private static long[] emptyWhenAll(long usual, long[] column) {
        return Arrays.stream(column).allMatch(each -> each == usual) ? new long[0] : column;
    }
}
