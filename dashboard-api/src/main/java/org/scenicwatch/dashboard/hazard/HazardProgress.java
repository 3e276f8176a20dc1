package org.scenicwatch.dashboard.hazard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.dashboard.track.Progress;

/**
 * Where a reported hazard stands, as its reporter sees it: never words, phone or photos.
 *
 * @param number what people call it by
 * @param stateTitle the state as the desk calls it
 * @param title the state in plain words
 * @param next what happens next, in plain words
 * @param kind what kind of hazard it is; none: not known any more
 * @param place the place's name
 * @param body who has to put it right
 * @param lookedAtBy when the centre means to have looked at it; null when it has
 * @param until by when it has to be put right; null when it need not be
 * @param late whether what is expected next is overdue
 * @param ground why there is nothing to put right
 * @param points what it was rewarded with; null: nothing
 * @param may what its reporter can do now: {@code texts-off}, {@code texts-on}
 * @param texts whether text messages go to the reporter, {@code on} or {@code off}; null: no number was given
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HazardProgress(
        String number,
        HazardState state,
        LocalText stateTitle,
        LocalText title,
        LocalText next,
        @Nullable LocalText kind,
        @Nullable LocalText place,
        Instant reportedAt,
        List<Progress.Step> steps,
        @Nullable LocalText body,
        @Nullable Instant lookedAtBy,
        @Nullable Instant until,
        boolean late,
        @Nullable LocalText ground,
        @Nullable Integer points,
        List<String> may,
        @Nullable String texts) {

    /** Whether nothing more happens to it. */
    @JsonProperty("over")
    public boolean over() {
        return state == HazardState.STRUCK_OFF || state == HazardState.DISMISSED;
    }

    /** Whether its reporter can do this now. */
    public boolean can(String act) {
        return may.contains(act);
    }
}
