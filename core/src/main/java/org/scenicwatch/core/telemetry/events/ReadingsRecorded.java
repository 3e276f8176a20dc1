package org.scenicwatch.core.telemetry.events;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.ReadingConsumer;
import org.scenicwatch.core.telemetry.Sample;

/**
 * A block of telemetry messages of one shard, in the order in which they were judged. Columns instead of objects: a
 * reading costs some 20 bytes instead of 450. Built by {@link org.scenicwatch.core.telemetry.ReadingsBlock}; read by
 * {@link #forEachReading} and {@link #forEachSample}.
 *
 * @param area the area's code
 * @param shard the shard
 * @param base arrival time of the first message, epoch milliseconds
 * @param devices the devices of the block, in order of first appearance
 * @param shapes the sets of metrics that occur, each in the order of its values
 * @param device for each message: 0 = the next device of {@code devices} that was not seen yet, n = the device at place
 *     n - 1; empty when all are 0 and each message is of another device
 * @param arrived for each message: milliseconds since the message before it (the first: since {@code base})
 * @param age for each message: arrival minus device time, milliseconds
 * @param seq for each message: the device's own count or -1; empty when all are -1
 * @param mark for each message: number of the {@link Quality}, plus 8 when the device gave no time; empty when all are 0
 * @param shape for each message: place in {@code shapes}; empty when all are 0
 * @param values the values of all messages one after the other
 * @param claimed pairs of message place and the implausible time that the device gave, epoch milliseconds
 */
@EventType(value = "telemetry.ReadingsRecorded", revision = 1)
@SuppressWarnings("ArrayRecordComponent") // columns are arrays on purpose; equals and hashCode look into them
public record ReadingsRecorded(
        String area,
        int shard,
        long base,
        List<String> devices,
        List<List<String>> shapes,
        int[] device,
        long[] arrived,
        long[] age,
        long[] seq,
        int[] mark,
        int[] shape,
        double[] values,
        long[] claimed) {

    /** Added to a message's mark when the device gave no time. */
    public static final int UNTIMED = 8;

    /** How many messages the block holds. */
    public int messageCount() {
        return age.length;
    }

    /** Hands over every message in stored order. */
    public void forEachSample(Consumer<Sample> consumer) {
        long arrivedAt = base;
        int fresh = 0;
        int value = 0;
        int claim = 0;
        for (int i = 0; i < age.length; i++) {
            arrivedAt += arrived[i];
            int reference = device.length == 0 ? 0 : device[i];
            String name = devices.get(reference == 0 ? fresh++ : reference - 1);
            List<String> metrics = shapes.get(shape.length == 0 ? 0 : shape[i]);
            int bits = mark.length == 0 ? 0 : mark[i];
            long claimedAt = Sample.NO_CLAIM;
            if (claim < claimed.length && claimed[claim] == i) {
                claimedAt = claimed[claim + 1];
                claim += 2;
            }
            double[] measured = Arrays.copyOfRange(values, value, value + metrics.size());
            value += metrics.size();
            consumer.accept(new Sample(
                    name,
                    arrivedAt - age[i],
                    arrivedAt,
                    seq.length == 0 ? Sample.NO_SEQ : seq[i],
                    Quality.of(bits & (UNTIMED - 1)),
                    (bits & UNTIMED) == 0,
                    claimedAt,
                    metrics,
                    measured));
        }
    }

    /** Hands over every single reading in stored order, with the device's id {@code area/device}. */
    public void forEachReading(ReadingConsumer consumer) {
        String[] ids = devices.stream().map(name -> area + "/" + name).toArray(String[]::new);
        long arrivedAt = base;
        int fresh = 0;
        int value = 0;
        for (int i = 0; i < age.length; i++) {
            arrivedAt += arrived[i];
            int reference = device.length == 0 ? 0 : device[i];
            String id = ids[reference == 0 ? fresh++ : reference - 1];
            Quality quality = Quality.of((mark.length == 0 ? 0 : mark[i]) & (UNTIMED - 1));
            long count = seq.length == 0 ? Sample.NO_SEQ : seq[i];
            for (String metric : shapes.get(shape.length == 0 ? 0 : shape[i])) {
                consumer.reading(id, metric, arrivedAt - age[i], arrivedAt, values[value++], quality, count);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadingsRecorded that
                && area.equals(that.area)
                && shard == that.shard
                && base == that.base
                && devices.equals(that.devices)
                && shapes.equals(that.shapes)
                && Arrays.equals(device, that.device)
                && Arrays.equals(arrived, that.arrived)
                && Arrays.equals(age, that.age)
                && Arrays.equals(seq, that.seq)
                && Arrays.equals(mark, that.mark)
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(values, that.values)
                && Arrays.equals(claimed, that.claimed);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(base) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ReadingsRecorded[" + area + "/" + shard + " base=" + base + " messages=" + age.length + " values="
                + values.length + "]";
    }
}
