package org.scenicwatch.core.notification.directory;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may be told, with the duty that makes it so and the person's wishes. */
record Candidate(
        String recipientId,
        String duty,
        @Nullable String zone,
        List<String> channels,
        List<String> priorities,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        String language) {

    boolean wants(String priority) {
        return priorities.contains(priority);
    }

    boolean isQuietAt(LocalTime time) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        LocalTime from = LocalTime.parse(quietFrom);
        LocalTime until = LocalTime.parse(quietUntil);
        boolean overMidnight = until.isBefore(from);
        return overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    Addressee addressee() {
        return new Addressee(recipientId, duty, channels, language);
    }
}
