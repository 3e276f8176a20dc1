package org.scenicwatch.core.alarm.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What detection knows of one shard after all events up to a position. Changed only by {@link Detection#promote}. Of one
 * thread.
 */
public final class DetectorState {

    /** Devices by code. */
    final Map<String, DeviceState> devices = new HashMap<>();
    /** Telemetry and states heard, by device code. */
    final Map<String, RepeatWindow> heard = new HashMap<>();
    /** Passages heard, by device code. */
    final Map<String, RepeatWindow> passed = new HashMap<>();

    int rulesVersion = RuleBooks.NONE;

    /** When the platform's line to its devices came back last, server time, epoch milliseconds. */
    long lineAt = DeviceState.NEVER;

    private final Timers timers = new Timers();

    void put(DeviceState device) {
        devices.put(device.registered.device(), device);
    }

    /** Takes over a device that a batch has worked on, with the moment of its next timer. */
    void put(DeviceState device, long dueAt) {
        DeviceState before = devices.put(device.registered.device(), device);
        device.queuedFor = before == null ? Long.MAX_VALUE : before.queuedFor;
        timers.put(device, dueAt);
    }

    /** The timers of all devices have to be found anew. */
    void invalidateTimers() {
        timers.invalidate();
    }

    /** Devices for which a {@link org.scenicwatch.core.telemetry.events.TimePassed} of this moment has news, by code. */
    SortedSet<String> dueBy(long asOf, RuleBooks books) {
        DeviceJudge alarms = new DeviceJudge(books, rulesVersion, signal -> {});
        SilenceJudge silence = new SilenceJudge(books, rulesVersion, signal -> {}, change -> {});
        return timers.dueBy(asOf, devices, device -> Math.min(alarms.dueAt(device), silence.dueAt(device, lineAt)));
    }

    /**
     * Whether a {@link org.scenicwatch.core.telemetry.events.TimePassed} of this moment would change anything. Costs next
     * to nothing while nothing is due.
     */
    public boolean isDue(long asOf, RuleBooks books) {
        return !dueBy(asOf, books).isEmpty();
    }

    /** The version of the rules in force, {@link RuleBooks#NONE} before the first. */
    public int rulesVersion() {
        return rulesVersion;
    }

    /** How many devices are registered in this shard. */
    public int deviceCount() {
        return devices.size();
    }

    /** The registration of a device as the detector sees it, null when it is unknown. */
    public org.scenicwatch.core.telemetry.events.DevicesApplied.@Nullable AppliedDevice registered(String device) {
        DeviceState state = devices.get(device);
        return state == null ? null : state.registered;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DetectorState that
                && rulesVersion == that.rulesVersion
                && lineAt == that.lineAt
                && devices.equals(that.devices)
                && heard.equals(that.heard)
                && passed.equals(that.passed);
    }

    @Override
    public int hashCode() {
        return devices.hashCode();
    }

    @Override
    public String toString() {
        return "DetectorState[rules=" + rulesVersion + " " + devices + "]";
    }
}
