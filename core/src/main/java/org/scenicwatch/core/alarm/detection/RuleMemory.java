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

    RuleMemory(int wording) {
        this.wording = wording;
    }

    RuleMemory copy() {
        RuleMemory copy = new RuleMemory(wording);
        copy.judged = judged;
        copy.window = window == null ? null : window.copy();
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(wording);
        out.writeDouble(judged);
        out.writeBoolean(window != null);
        if (window != null) {
            window.write(out);
        }
    }

    static RuleMemory read(DataInput in) throws IOException {
        RuleMemory memory = new RuleMemory(in.readInt());
        memory.judged = in.readDouble();
        memory.window = in.readBoolean() ? RuleWindow.read(in) : null;
        return memory;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleMemory that
                && wording == that.wording
                && Double.compare(judged, that.judged) == 0
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
