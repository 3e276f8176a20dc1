package org.scenicwatch.dashboard.areamodes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mode of the area or of a zone, on or over.
 *
 * @param id {@code {area}/{mode}} or {@code {area}/{mode}/{zone}}
 * @param mode the mode
 * @param zone the zone's code; absent: the whole area
 * @param since when it began
 * @param until when it ends by itself
 * @param by who declared it last, an opaque id
 * @param commentRef where the person's reason lies in the vault
 * @param endedAt when it ended; absent: it is on
 */
record AreaModeRow(
        String id,
        String mode,
        @Nullable String zone,
        Instant since,
        Instant until,
        String by,
        @Nullable String commentRef,
        @Nullable Instant endedAt) {

    static String id(String area, String mode, @Nullable String zone) {
        return area + "/" + mode + (zone == null ? "" : "/" + zone);
    }

    boolean isOn() {
        return endedAt == null;
    }

    AreaModeRow ended(Instant at) {
        return new AreaModeRow(id, mode, zone, since, until, by, commentRef, at);
    }
}
