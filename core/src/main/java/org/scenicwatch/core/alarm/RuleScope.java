package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;

/**
 * Where an override holds, on the way down area &gt; zone &gt; kind &gt; device; a nearer one wins. Named are a zone, a
 * kind, both, or one device alone.
 *
 * @param zone the zone's code
 * @param kind the kind of device
 * @param device the device's code
 */
public record RuleScope(
        @Nullable String zone,
        @Nullable DeviceKind kind,
        @Nullable String device) {

    /** Whether it holds for such a device; without kind and code, for a zone as a whole. */
    public boolean covers(@Nullable DeviceKind ofKind, @Nullable String inZone, @Nullable String withCode) {
        return (zone == null || zone.equals(inZone))
                && (kind == null || kind == ofKind)
                && (device == null || device.equals(withCode));
    }

    /** How near it is: 1 zone, 2 kind, 3 kind in a zone, 4 device. */
    public int nearness() {
        if (device != null) {
            return 4;
        }
        return (zone == null ? 0 : 1) + (kind == null ? 0 : 2);
    }
}
