package org.scenicwatch.core.device.write;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceCommandVerb;

/** Who has to confirm a command before it is sent. */
enum Confirmation {
    /** Nobody: it is sent at once. */
    NONE,
    /** Somebody who may ask for it, also the one who did: a second, deliberate step. */
    ANYBODY,
    /** Somebody else than the one who asked. */
    ANOTHER;

    static Confirmation neededFor(DeviceCommandVerb verb) {
        return switch (verb) {
            case CUT_OFF -> ANYBODY;
            case RESTORE -> ANOTHER;
            default -> NONE;
        };
    }

    static Confirmation of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such confirmation: " + key));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this actor is somebody with a login of his own, not a program or a part of the platform. */
    static boolean isPerson(String actor) {
        return actor.startsWith("user:");
    }

    void mustAccept(@Nullable String requestedBy, String confirmedBy) {
        if (!isPerson(confirmedBy)) {
            throw new DeviceCommandRefused(
                    "person-required", "confirmedBy", "只能由人确认。", "Only a person can confirm, not a program.");
        }
        if (this == ANOTHER && confirmedBy.equals(requestedBy)) {
            throw new DeviceCommandRefused(
                    "second-person",
                    "confirmedBy",
                    "复电须由另一人确认。",
                    "Somebody else than the one who asked must confirm that power is restored.");
        }
    }
}
