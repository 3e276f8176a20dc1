package org.scenicwatch.dashboard.routing;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.routing.RoutingInForce;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.routing.write.NameTeam;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Assigning;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.stereotype.Component;

/** Keeps an operator from giving on what a body objected to before that is reviewed, and names teams. */
@Component
class CaseAssigning implements Assigning {

    private static final Set<Role> REVIEWERS = Set.of(Role.COMMANDER, Role.DUTY_LEADER);

    private final RoutingStories stories;
    private final RoutingInForce inForce;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    CaseAssigning(RoutingStories stories, RoutingInForce inForce, Decisions decisions, SiteSettings site, Clock clock) {
        this.stories = stories;
        this.inForce = inForce;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void check(String id, String body, @Nullable String team) {
        if (waitsFor(stories.of(id)) && !mayReview()) {
            throw RoutingRefused.reviewPending();
        }
        if (team != null && !team.isBlank() && !hasTeam(body, team)) {
            throw RoutingRefused.unknownTeam(team);
        }
    }

    @Override
    public void assigned(String id, @Nullable String team) {
        if (team != null && !team.isBlank()) {
            decisions.send(new NameTeam(CaseIds.aggregate(id), team, clock.instant()));
        }
    }

    private boolean hasTeam(String body, String team) {
        return inForce.of(site.area()).book().body(body).stream()
                .flatMap(each -> each.teams().stream())
                .anyMatch(each -> each.id().equals(team));
    }

    /** Whether a return has to be reviewed first. What is critical waits for nobody. */
    static boolean waitsFor(RoutingStory story) {
        return story.pending().isPresent() && !story.priority().equals(Priority.CRITICAL.name());
    }

    /** Whether the caller may review returns. */
    static boolean mayReview() {
        return SignedIn.current()
                .map(SignedIn::roles)
                .filter(roles -> roles.stream().anyMatch(REVIEWERS::contains))
                .isPresent();
    }
}
