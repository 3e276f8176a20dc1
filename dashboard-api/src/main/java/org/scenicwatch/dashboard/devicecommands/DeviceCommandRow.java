package org.scenicwatch.dashboard.devicecommands;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command to a device as lists show it. Who asked and who confirmed are opaque ids.
 *
 * @param id {@code area/uuid}
 * @param device {@code area/device}
 * @param confirmation who has to confirm: none, anybody or another
 * @param state awaits_confirmation, awaits_line, awaits_answer, done, refused, failed, timed_out or withdrawn
 * @param waitedFor what had not come when it timed out: confirmation, line or answer
 * @param code the device's own code of its answer
 * @param late whether the answer came after it had timed out
 * @param changedAt when it got into this state
 * @param version events so far, from 0
 */
public record DeviceCommandRow(
        String id,
        String device,
        String kind,
        String verb,
        Map<String, String> args,
        String ground,
        @Nullable String cause,
        @Nullable String personOnSite,
        @Nullable String requestedBy,
        @Nullable String rule,
        String confirmation,
        @Nullable String confirmedBy,
        String state,
        @Nullable String waitedFor,
        @Nullable String code,
        boolean late,
        Instant requestedAt,
        Instant expiresAt,
        Instant changedAt,
        long version) {

    /** The same command further on its way. */
    DeviceCommandRow in(String newState, Instant at, long newVersion) {
        return with(confirmedBy, newState, waitedFor, code, late, at, newVersion);
    }

    DeviceCommandRow confirmed(String by, Instant at, long newVersion) {
        return with(by, "awaits_line", waitedFor, code, late, at, newVersion);
    }

    DeviceCommandRow answered(
            String result, @Nullable String deviceCode, boolean wasLate, Instant at, long newVersion) {
        return with(confirmedBy, result, waitedFor, deviceCode, wasLate, at, newVersion);
    }

    DeviceCommandRow timedOut(String missing, Instant at, long newVersion) {
        return with(confirmedBy, "timed_out", missing, code, late, at, newVersion);
    }

    private DeviceCommandRow with(
            @Nullable String newConfirmedBy,
            String newState,
            @Nullable String newWaitedFor,
            @Nullable String newCode,
            boolean newLate,
            Instant at,
            long newVersion) {
        return new DeviceCommandRow(
                id,
                device,
                kind,
                verb,
                args,
                ground,
                cause,
                personOnSite,
                requestedBy,
                rule,
                confirmation,
                newConfirmedBy,
                newState,
                newWaitedFor,
                newCode,
                newLate,
                requestedAt,
                expiresAt,
                at,
                newVersion);
    }
}
