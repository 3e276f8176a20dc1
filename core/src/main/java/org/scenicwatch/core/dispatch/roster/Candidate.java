package org.scenicwatch.core.dispatch.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked.
 *
 * @param responderId the aggregate
 * @param onTurn whether the person is on duty by the roster
 * @param away whether the person said that they are not to be asked
 * @param zone where the person usually is
 * @param lon where the person last said they were, WGS 84 degrees; none: not told, or too long ago
 * @param lat the same
 */
record Candidate(
        String responderId,
        boolean onTurn,
        boolean away,
        List<String> skills,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat) {}
