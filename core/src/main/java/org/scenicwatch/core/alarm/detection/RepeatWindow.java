package org.scenicwatch.core.alarm.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of the last {@link #SIZE} messages of one device; grows with use and never beyond. */
final class RepeatWindow {

    /** How many messages are remembered. */
    static final int SIZE = 256;

    private long[] keys;
    private int next;
    private int count;

    RepeatWindow() {
        this(new long[4], 0, 0);
    }

    private RepeatWindow(long[] keys, int next, int count) {
        this.keys = keys;
        this.next = next;
        this.count = count;
    }

    boolean contains(long key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }

    void add(long key) {
        if (count == keys.length && count < SIZE) {
            keys = Arrays.copyOf(keys, Math.min(SIZE, count * 2));
            next = count;
        }
        keys[next] = key;
        next = (next + 1) % keys.length;
        count = Math.max(count, Math.min(count + 1, keys.length));
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(count);
        int first = count == keys.length ? next : 0;
        for (int i = 0; i < count; i++) {
            out.writeLong(keys[(first + i) % keys.length]);
        }
    }

    static RepeatWindow read(DataInput in) throws IOException {
        RepeatWindow window = new RepeatWindow();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            window.add(in.readLong());
        }
        return window;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepeatWindow that && Arrays.equals(inOrder(), that.inOrder());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inOrder());
    }

    private long[] inOrder() {
        long[] ordered = new long[count];
        int first = count == keys.length ? next : 0;
        for (int i = 0; i < count; i++) {
            ordered[i] = keys[(first + i) % keys.length];
        }
        return ordered;
    }
}
