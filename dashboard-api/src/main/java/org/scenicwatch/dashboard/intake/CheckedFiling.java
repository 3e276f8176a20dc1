package org.scenicwatch.dashboard.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.media.CleanPhoto;

/**
 * A filing that can be taken, as the command that files it. Never logged, never stored as it is.
 *
 * @param place the place as the register has it
 * @param phone normalised: digits with at most a leading plus
 * @param onceHash keyed hashes of the key and of what was sent
 * @param same the open case that the person says it is about
 * @param origin the keyed hash of where it came from; none: not by the public page or API
 */
record CheckedFiling(
        @Nullable KnownPlace place,
        String category,
        String statement,
        @Nullable String phone,
        String language,
        List<CleanPhoto> photos,
        RepeatKeys.@Nullable Once onceHash,
        @Nullable String same,
        @Nullable String origin) {

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "CheckedFiling";
    }
}
