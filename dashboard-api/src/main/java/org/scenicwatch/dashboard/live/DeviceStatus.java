package org.scenicwatch.dashboard.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.registers.DeviceEntry;

/**
 * Whether a device is heard of. Silent is what detection says, the same as the alarm; here it is only shown. Late tells
 * before that: one and a half of its report intervals without a message.
 */
final class DeviceStatus {

    private static final double LATE = 1.5;

    private DeviceStatus() {}

    /**
     * The status.
     *
     * @param device the device as the register has it
     * @param contact what was heard of it; null: nothing ever
     * @param now server time
     */
    static DeviceRow.Status of(DeviceEntry device, @Nullable Contact contact, Instant now) {
        DeviceEntry.Aside aside = device.asideAt(now);
        if (aside != null) {
            return aside.mode().equals("test") ? DeviceRow.Status.test : DeviceRow.Status.maintenance;
        }
        if (device.silentSince() != null) {
            return DeviceRow.Status.silent;
        }
        if (contact == null) {
            return DeviceRow.Status.unknown;
        }
        if (contact.isGone()) {
            return DeviceRow.Status.late;
        }
        long age = now.toEpochMilli() - contact.arrived();
        boolean late = device.intervalSeconds() > 0 && age > LATE * 1_000 * device.intervalSeconds();
        return late ? DeviceRow.Status.late : DeviceRow.Status.online;
    }
}
