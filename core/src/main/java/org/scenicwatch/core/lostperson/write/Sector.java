package org.scenicwatch.core.lostperson.write;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.SectorState;

/**
 * A part of the ground.
 *
 * @param place the registered place that it is; none for a drawn one
 * @param team who looks or looked last; none before
 * @param pass for the how manieth time; 0 before the first
 */
record Sector(@Nullable String place, @Nullable String team, int pass, SectorState state) {

    static Sector open(@Nullable String place) {
        return new Sector(place, null, 0, SectorState.OPEN);
    }

    Sector begun(String newTeam, int newPass) {
        return new Sector(place, newTeam, newPass, newPass > 1 ? SectorState.SEARCHING_AGAIN : SectorState.SEARCHING);
    }

    Sector searched() {
        return new Sector(place, team, pass, SectorState.DONE);
    }
}
