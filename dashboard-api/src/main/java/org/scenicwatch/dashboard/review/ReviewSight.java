package org.scenicwatch.dashboard.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.review.ReviewState;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.stereotype.Component;

/** Who sees which reviews, and for which bodies somebody speaks. */
@Component
class ReviewSight {

    /** See the reviews of all bodies; everybody else those of the own body. */
    private static final Set<Role> ALL =
            Set.of(Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.MANAGER, Role.AUDITOR);
    /** Speak for every body, for example when it answered on paper. */
    private static final Set<Role> COMMAND = Set.of(Role.COMMANDER, Role.DUTY_LEADER);

    /** Answer for the own body. */
    private static final Set<Role> WORKING =
            Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR);

    private static final Set<Role> SAMPLING = Set.of(Role.DUTY_LEADER, Role.MANAGER);

    private final ResponderTables responders;
    private final SiteSettings site;

    ReviewSight(ResponderTables responders, SiteSettings site) {
        this.responders = responders;
        this.site = site;
    }

    /** Who calls; nobody at all: nothing is theirs. */
    String actor() {
        return SignedIn.current().map(SignedIn::actor).orElse("");
    }

    boolean seesAll() {
        return any(ALL);
    }

    boolean sees(ReviewRow row) {
        return seesAll() || !Collections.disjoint(row.bodies(), bodiesOf(actor()));
    }

    /** The bodies of a review that the caller may speak for. */
    List<String> speaksFor(ReviewRow row) {
        return any(COMMAND)
                ? row.bodies()
                : row.bodies().stream().filter(bodiesOf(actor())::contains).toList();
    }

    /** The bodies that somebody belongs to, as the register of responders has it. */
    List<String> bodiesOf(String userId) {
        return responders.responders(site.area()).stream()
                .filter(entry -> userId.equals(entry.userId()))
                .map(ResponderTables.Entry::body)
                .distinct()
                .toList();
    }

    /** The steps that the caller can take now, by the words of the paths. */
    List<String> acts(ReviewRow row) {
        List<String> acts = new ArrayList<>();
        boolean own = actor().equals(row.reviewer());
        boolean stands = !row.standing().isEmpty();
        ReviewState state = row.state();
        if (state != ReviewState.CLOSED && any(SAMPLING)) {
            acts.add("assign");
        }
        if (own) {
            if (state == ReviewState.ASSIGNED) {
                acts.add("findings");
            } else if (state == ReviewState.FOUND && stands) {
                acts.add("order");
            } else if (state == ReviewState.RECTIFIED) {
                acts.add("recheck");
            } else if (state == ReviewState.FOUND || state == ReviewState.RECHECKED) {
                acts.add("close");
            }
        }
        List<String> voices = any(WORKING) ? speaksFor(row) : List.of();
        boolean open = state == ReviewState.FOUND || state == ReviewState.RECTIFYING;
        if (open && stands && !row.wasObjected() && !voices.isEmpty()) {
            acts.add("object");
        }
        if (state == ReviewState.OBJECTED && !own && any(COMMAND)) {
            acts.add("rule");
        }
        if (state == ReviewState.RECTIFYING && voices.contains(String.valueOf(row.body()))) {
            acts.add("rectified");
        }
        return List.copyOf(acts);
    }

    private static boolean any(Set<Role> wanted) {
        return SignedIn.current()
                .filter(caller -> caller.roles().stream().anyMatch(wanted::contains))
                .isPresent();
    }
}
