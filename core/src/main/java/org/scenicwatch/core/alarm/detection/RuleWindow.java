package org.scenicwatch.core.alarm.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a rule remembers of one device's last messages: at most {@link #BUCKETS} buckets, two numbers each, so that a
 * window costs the same however often the device reports.
 *
 * <p>A bucket is as wide as {@code width = ceil(window / 60)} in whole milliseconds; a message lies in bucket
 * {@code floor(at / width)}. The window holds the bucket of the newest message and the 59 before it: everything younger
 * than 59 widths is in it, nothing as old as 60 widths. So it looks back by the window or up to one sixtieth less
 * (or, because of the whole milliseconds, up to 60 ms more).
 */
final class RuleWindow {

    static final int BUCKETS = 60;

    private final long width;
    // Ascending by bucket; only the first size places count.
    private long[] buckets;
    private double[] first;
    private double[] second;
    private int size;

    RuleWindow(long windowMillis) {
        this(widthOf(windowMillis), new long[4], new double[4], new double[4], 0);
    }

    private RuleWindow(long width, long[] buckets, double[] first, double[] second, int size) {
        this.width = width;
        this.buckets = buckets;
        this.first = first;
        this.second = second;
        this.size = size;
    }

    static long widthOf(long windowMillis) {
        return Math.max(1, (windowMillis + BUCKETS - 1) / BUCKETS);
    }

    RuleWindow copy() {
        return new RuleWindow(width, buckets.clone(), first.clone(), second.clone(), size);
    }

    /** Adds a value to those whose lowest and highest are asked for. */
    void addToRange(long at, double value) {
        int i = placeFor(at, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        if (i >= 0) {
            first[i] = Math.min(first[i], value);
            second[i] = Math.max(second[i], value);
        }
    }

    /** Adds a value to those whose mean is asked for. */
    void addToMean(long at, double value) {
        int i = placeFor(at, 0, 0);
        if (i >= 0) {
            first[i] += value;
            second[i]++;
        }
    }

    /** Adds one to the count. */
    void count(long at) {
        int i = placeFor(at, 0, 0);
        if (i >= 0) {
            first[i]++;
        }
    }

    /** Lets go what is no longer in the window of a message of {@code at}. */
    void moveTo(long at) {
        long oldest = Math.floorDiv(at, width) - BUCKETS + 1;
        int gone = 0;
        while (gone < size && buckets[gone] < oldest) {
            gone++;
        }
        if (gone > 0) {
            remove(gone);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The first moment, device time, at which nothing of it is left; it must not be empty. */
    long endsAt() {
        return (buckets[size - 1] + BUCKETS) * width;
    }

    /** How far it looks back at most, in milliseconds. */
    long span() {
        return BUCKETS * width;
    }

    double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            lowest = Math.min(lowest, first[i]);
        }
        return lowest;
    }

    double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, second[i]);
        }
        return highest;
    }

    /** The mean of the values; NaN without one. */
    double mean() {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < size; i++) {
            sum += first[i];
            count += second[i];
        }
        return sum / count;
    }

    /** The count. */
    double total() {
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += first[i];
        }
        return total;
    }

    /** Where the bucket of {@code at} stands, made anew if need be; -1 when it lies before the window. */
    private int placeFor(long at, double emptyFirst, double emptySecond) {
        long bucket = Math.floorDiv(at, width);
        moveTo(at);
        int i = size;
        while (i > 0 && buckets[i - 1] >= bucket) {
            i--;
        }
        if (i < size && buckets[i] == bucket) {
            return i;
        }
        if (size > 0 && buckets[size - 1] - bucket >= BUCKETS) {
            return -1;
        }
        insert(i, bucket, emptyFirst, emptySecond);
        return i;
    }

    private void insert(int i, long bucket, double emptyFirst, double emptySecond) {
        if (size == buckets.length) {
            int length = Math.min(BUCKETS, size * 2);
            buckets = Arrays.copyOf(buckets, length);
            first = Arrays.copyOf(first, length);
            second = Arrays.copyOf(second, length);
        }
        System.arraycopy(buckets, i, buckets, i + 1, size - i);
        System.arraycopy(first, i, first, i + 1, size - i);
        System.arraycopy(second, i, second, i + 1, size - i);
        buckets[i] = bucket;
        first[i] = emptyFirst;
        second[i] = emptySecond;
        size++;
    }

    private void remove(int gone) {
        size -= gone;
        System.arraycopy(buckets, gone, buckets, 0, size);
        System.arraycopy(first, gone, first, 0, size);
        System.arraycopy(second, gone, second, 0, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(width);
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(buckets[i]);
            out.writeDouble(first[i]);
            out.writeDouble(second[i]);
        }
    }

    static RuleWindow read(DataInput in) throws IOException {
        long width = in.readLong();
        int size = in.readUnsignedByte();
        if (size > BUCKETS) {
            throw new IOException("a window of " + size + " buckets");
        }
        int length = Math.max(4, size);
        RuleWindow window = new RuleWindow(width, new long[length], new double[length], new double[length], size);
        for (int i = 0; i < size; i++) {
            window.buckets[i] = in.readLong();
            window.first[i] = in.readDouble();
            window.second[i] = in.readDouble();
        }
        return window;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleWindow that
                && width == that.width
                && Arrays.equals(buckets, 0, size, that.buckets, 0, that.size)
                && Arrays.equals(first, 0, size, that.first, 0, that.size)
                && Arrays.equals(second, 0, size, that.second, 0, that.size);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(width) + size;
    }

    @Override
    public String toString() {
        return "RuleWindow[" + width + " ms x " + size + "]";
    }
}
