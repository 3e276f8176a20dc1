package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.Nullable;

/** What else belongs to giving a case to a body. Kept by routing. */
public interface Assigning {

    /**
     * Whether the caller may give the case to that body now, and to that team of it.
     *
     * @param id the case's id in rows
     * @throws org.scenicwatch.core.Refusal {@code routing.review-pending}, {@code routing.unknown-team}
     */
    void check(String id, String body, @Nullable String team);

    /** Names the team of the body that was just given the case; none: no team. */
    void assigned(String id, @Nullable String team);
}
