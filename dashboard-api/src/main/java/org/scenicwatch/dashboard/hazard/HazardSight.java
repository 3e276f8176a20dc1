package org.scenicwatch.dashboard.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.stereotype.Component;

/** For whom somebody speaks, and what they can do with a hazard now. */
@Component
class HazardSight {

    private static final Set<Role> DESK = Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER);
    private static final Set<Role> COMMAND = Set.of(Role.COMMANDER, Role.DUTY_LEADER);

    private final ResponderTables responders;
    private final SiteSettings site;

    HazardSight(ResponderTables responders, SiteSettings site) {
        this.responders = responders;
        this.site = site;
    }

    /** The bodies that the caller may speak for: the own ones; a commander for the one that is asked. */
    List<String> speaksFor(HazardRow row) {
        String body = row.body();
        if (any(COMMAND) && body != null) {
            return List.of(body);
        }
        String actor = SignedIn.current().map(SignedIn::actor).orElse("");
        return responders.responders(site.area()).stream()
                .filter(entry -> actor.equals(entry.userId()))
                .map(ResponderTables.Entry::body)
                .distinct()
                .toList();
    }

    /** The steps that the caller can take now, by the words of the paths. */
    List<String> acts(HazardRow row) {
        List<String> acts = new ArrayList<>();
        HazardState state = row.state();
        if (any(DESK)) {
            switch (state) {
                case REPORTED -> acts.addAll(List.of("order", "dismiss"));
                case ORDERED -> acts.add("order");
                case RECTIFIED -> acts.add("recheck");
                case RECHECKED -> acts.add("strike-off");
                case DISMISSED, STRUCK_OFF -> {}
            }
        }
        if (state == HazardState.ORDERED && speaksFor(row).contains(String.valueOf(row.body()))) {
            acts.add("rectified");
        }
        if (any(COMMAND) && row.reporter() != null && row.severity() != null) {
            switch (row.reward()) {
                case NONE -> acts.add("reward");
                case GRANTED -> acts.add("reverse-reward");
                case REVERSED -> {}
            }
        }
        return List.copyOf(acts);
    }

    private static boolean any(Set<Role> wanted) {
        return SignedIn.current()
                .filter(caller -> caller.roles().stream().anyMatch(wanted::contains))
                .isPresent();
    }
}
