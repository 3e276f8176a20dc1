package org.scenicwatch.core.device.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceMode;
import org.scenicwatch.core.device.DeviceRefused;
import org.scenicwatch.core.device.ModeReason;
import org.scenicwatch.core.device.events.DeviceFellSilent;
import org.scenicwatch.core.device.events.DeviceHeardAgain;
import org.scenicwatch.core.device.events.DeviceReturnedToService;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;

/**
 * Whether a device is watched and heard of, as a pure state machine. A device in test or maintenance is not watched, so
 * taking it there ends its silence.
 */
record DeviceWatch(
        @Nullable DeviceMode mode,
        @Nullable ModeReason reason,
        @Nullable Instant until,
        boolean silent) {

    /** A device that is watched and was not missed. */
    static final DeviceWatch USUAL = new DeviceWatch(null, null, null, false);

    List<Object> decide(TakeDeviceIntoMode command, String area, String device, String zone) {
        Duration length = Duration.between(command.at(), command.until());
        if (length.isNegative()
                || length.isZero()
                || length.compareTo(command.mode().longest()) > 0) {
            throw DeviceRefused.badEnd(command.mode());
        }
        if (command.mode() == mode
                && command.reason() == reason
                && command.until().equals(until)) {
            return List.of();
        }
        return List.of(
                command.mode() == DeviceMode.TEST
                        ? new DeviceTakenIntoTest(
                                command.deviceId(),
                                area,
                                device,
                                zone,
                                command.reason().key(),
                                command.until(),
                                command.at())
                        : new DeviceTakenIntoMaintenance(
                                command.deviceId(),
                                area,
                                device,
                                zone,
                                command.reason().key(),
                                command.until(),
                                command.at()));
    }

    List<Object> decide(ReturnDeviceToService command, String area, String device) {
        if (!isAsideAt(command.at())) {
            throw DeviceRefused.inService();
        }
        return List.of(new DeviceReturnedToService(command.deviceId(), area, device, command.at()));
    }

    List<Object> decide(NoteDeviceSilent command, String area, String device, DeviceRecord known) {
        if (silent || isAsideAt(command.at())) {
            return List.of();
        }
        return List.of(new DeviceFellSilent(
                command.deviceId(),
                area,
                device,
                known.kind(),
                known.zone(),
                known.place(),
                command.cause(),
                command.quietSince(),
                command.at()));
    }

    List<Object> decide(NoteDeviceHeard command, String area, String device) {
        return silent ? List.of(new DeviceHeardAgain(command.deviceId(), area, device, command.at())) : List.of();
    }

    DeviceWatch evolve(DeviceTakenIntoTest event) {
        return new DeviceWatch(DeviceMode.TEST, reasonOf(event.reason()), event.until(), false);
    }

    DeviceWatch evolve(DeviceTakenIntoMaintenance event) {
        return new DeviceWatch(DeviceMode.MAINTENANCE, reasonOf(event.reason()), event.until(), false);
    }

    DeviceWatch evolve(DeviceReturnedToService event) {
        return USUAL;
    }

    DeviceWatch evolve(DeviceFellSilent event) {
        return new DeviceWatch(mode, reason, until, true);
    }

    DeviceWatch evolve(DeviceHeardAgain event) {
        return new DeviceWatch(mode, reason, until, false);
    }

    private boolean isAsideAt(Instant at) {
        return until != null && at.isBefore(until);
    }

    private static ModeReason reasonOf(String key) {
        for (ModeReason each : ModeReason.values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        return ModeReason.OTHER;
    }
}
