package org.scenicwatch.core.alarm.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rule with a window or a deadband remembers of one device beside its level. Of one thread. */
final class RuleMemory {

    /** Of which wording of the rule it is: another window or another metric begins anew. */
    final int wording;

    /** The value judged last, for a deadband; NaN before the first. */
    double judged = Double.NaN;

    /** The last messages, for a window. */
    @Nullable
    RuleWindow window;

    /** When nothing of the window is left unless more comes, server time; {@link Long#MAX_VALUE} without a window. */
    long emptyAt = Long.MAX_VALUE;

    RuleMemory(int wording) {
        this.wording = wording;
    }

    /** Something of {@code at} came into the window: by the device's own clock it leaves a whole window later. */
    void tookIn(RuleWindow filled, long at, long arrived) {
        emptyAt = arrived + Math.min(filled.span(), filled.endsAt() - at);
    }

    /** For a window of which is not known when its newest message came: not after {@code heardAt}. */
    void emptyAfter(long heardAt) {
        if (window != null && !window.isEmpty() && heardAt != DeviceState.NEVER) {
            emptyAt = heardAt + window.span();
        }
    }

    RuleMemory copy() {
        RuleMemory copy = new RuleMemory(wording);
        copy.judged = judged;
        copy.window = window == null ? null : window.copy();
        copy.emptyAt = emptyAt;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(wording);
        out.writeDouble(judged);
        out.writeLong(emptyAt);
        out.writeBoolean(window != null);
        if (window != null) {
            window.write(out);
        }
    }

    /** Reads one; {@code timed}: whether it was written with the time at which its window is empty. */
    static RuleMemory read(DataInput in, boolean timed) throws IOException {
        RuleMemory memory = new RuleMemory(in.readInt());
        memory.judged = in.readDouble();
        memory.emptyAt = timed ? in.readLong() : Long.MAX_VALUE;
        memory.window = in.readBoolean() ? RuleWindow.read(in) : null;
        return memory;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleMemory that
                && wording == that.wording
                && Double.compare(judged, that.judged) == 0
                && emptyAt == that.emptyAt
                && Objects.equals(window, that.window);
    }

    @Override
    public int hashCode() {
        return wording;
    }

    @Override
    public String toString() {
        return "RuleMemory[" + judged + " " + window + "]";
    }
}
