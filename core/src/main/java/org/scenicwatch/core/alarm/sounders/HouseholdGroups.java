package org.scenicwatch.core.alarm.sounders;

import java.util.List;
import java.util.Optional;

/** Which places and which sounders belong to which household group (联户). */
interface HouseholdGroups {

    /** The group of a place, or else of what the place is part of. */
    Optional<String> groupOf(String area, String place);

    /** The codes of the group's sounders, in order. */
    List<String> soundersOf(String area, String group);
}
