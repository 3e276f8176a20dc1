package org.scenicwatch.dashboard.live;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.history.Contact;

/**
 * Whether a device is heard of: late after one and a half of its report intervals, silent after three (GB/T 45839-2025
 * 5.5.2) or when the broker says that it is gone. After a start of this node a device that was heard of long ago is
 * unknown until three intervals have passed: it was perhaps us who did not listen.
 */
final class DeviceStatus {

    private static final double LATE = 1.5;
    private static final double SILENT = 3;

    private DeviceStatus() {}

    /**
     * The status.
     *
     * @param contact what is known; null: never heard of
     * @param intervalSeconds how often the device reports; 0: it reports only when something happens
     * @param now milliseconds since 1970 UTC
     * @param listeningSince when this node began to listen
     */
    static DeviceRow.Status of(@Nullable Contact contact, int intervalSeconds, long now, long listeningSince) {
        if (contact == null) {
            return DeviceRow.Status.unknown;
        }
        if (contact.isGone()) {
            return DeviceRow.Status.silent;
        }
        if (intervalSeconds <= 0) {
            return DeviceRow.Status.online;
        }
        double age = (now - contact.arrived()) / (intervalSeconds * 1000.0);
        if (age <= LATE) {
            return DeviceRow.Status.online;
        }
        if (age <= SILENT) {
            return DeviceRow.Status.late;
        }
        double listened = (now - listeningSince) / (intervalSeconds * 1000.0);
        return listened > SILENT ? DeviceRow.Status.silent : DeviceRow.Status.unknown;
    }
}
