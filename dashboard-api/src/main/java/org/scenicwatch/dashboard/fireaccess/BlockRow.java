package org.scenicwatch.dashboard.fireaccess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lane or bridge that is or was blocked.
 *
 * @param id the place's id in rows
 * @param area the scenic area's code
 * @param ground code of the reason
 * @param noteRef where a person's words lie in the vault
 * @param lon WGS 84 longitude of the spot in degrees; none: the whole way
 * @param lat WGS 84 latitude of the spot in degrees
 * @param until when it is expected to be free
 * @param since server time
 * @param by who said so, an opaque id
 * @param freedAt when it was freed; none while it stands
 * @param version the aggregate's version after the newest event
 */
record BlockRow(
        String id,
        String area,
        String ground,
        @Nullable String noteRef,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Instant until,
        Instant since,
        String by,
        @Nullable Instant freedAt,
        long version) {

    /** Whether nobody gets through now. */
    boolean stands() {
        return freedAt == null;
    }

    BlockRow freed(Instant at, long newVersion) {
        return new BlockRow(id, area, ground, noteRef, lon, lat, until, since, by, at, newVersion);
    }
}
