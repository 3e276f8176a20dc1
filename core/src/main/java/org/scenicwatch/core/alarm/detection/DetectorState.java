package org.scenicwatch.core.alarm.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /** Devices with alarms that may be over; derived from their states. */
    final SortedSet<String> withPending = new TreeSet<>();

    int rulesVersion = RuleBooks.NONE;

    void put(DeviceState device) {
        String code = device.registered.device();
        devices.put(code, device);
        if (device.pendings().isEmpty()) {
            withPending.remove(code);
        } else {
            withPending.add(code);
        }
    }

    /** Whether a {@link org.scenicwatch.core.telemetry.events.TimePassed} of this moment would raise an alarm. */
    public boolean isDue(long asOf) {
        for (String code : withPending) {
            DeviceState device = devices.get(code);
            if (device != null && device.pendings().values().stream().anyMatch(pending -> pending.isSettled(asOf))) {
                return true;
            }
        }
        return false;
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
