package org.scenicwatch.bench;

import java.util.Arrays;

/** Times by nearest rank. Safe for many threads. */
final class Percentiles {

    private long[] values = new long[1024];
    private int size;

    synchronized void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    synchronized int size() {
        return size;
    }

    /**
     * The smallest value that at least {@code share} of all values do not exceed.
     *
     * @throws IllegalStateException when there is none
     */
    synchronized long at(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size);
        return sorted[Math.max(0, Math.min(size, rank) - 1)];
    }
}
