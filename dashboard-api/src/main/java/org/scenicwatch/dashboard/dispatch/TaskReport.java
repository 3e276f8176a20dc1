package org.scenicwatch.dashboard.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told from the place.
 *
 * @param responder the person's code
 * @param noteRef where the words lie in the vault
 * @param photos ids of the photos
 * @param at when it came
 */
public record TaskReport(String responder, @Nullable String noteRef, List<String> photos, Instant at) {

    public TaskReport {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
