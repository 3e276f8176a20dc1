package org.scenicwatch.core.casework.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.events.BodyRevised;
import org.scenicwatch.core.casework.events.RoutingRulesRevised;

/**
 * What a site made of the shipped bodies and rules.
 *
 * @param version how often it changed something; 0: everything is as it was shipped
 * @param bodies the bodies that it revised
 * @param rules its rules; none: those that were shipped
 */
public record RoutingRevisions(
        int version,
        List<BodyRevised.RevisedBody> bodies,
        @Nullable List<RoutingRulesRevised.Rule> rules) {

    /** A site that changed nothing. */
    public static final RoutingRevisions NONE = new RoutingRevisions(0, List.of(), null);

    public RoutingRevisions {
        bodies = List.copyOf(bodies);
    }

    /** After a body was revised. */
    public RoutingRevisions evolve(BodyRevised event) {
        List<BodyRevised.RevisedBody> others = new ArrayList<>(bodies);
        others.removeIf(body -> body.id().equals(event.body().id()));
        others.add(event.body());
        return new RoutingRevisions(event.version(), others, rules);
    }

    /** After the rules were revised. */
    public RoutingRevisions evolve(RoutingRulesRevised event) {
        return new RoutingRevisions(event.version(), bodies, event.rules());
    }

    /** The book that comes of it; a revised body that is no longer shipped is left out. */
    public RoutingBook book(RoutingBook shipped) {
        RoutingBook book = shipped;
        for (BodyRevised.RevisedBody revised : bodies) {
            Body known = book.body(revised.id()).orElse(null);
            if (known != null) {
                book = book.with(body(revised, known.title()));
            }
        }
        return rules == null
                ? book
                : book.with(rules.stream().map(RoutingRevisions::rule).toList());
    }

    /** The body as it goes into an event. */
    public static BodyRevised.RevisedBody written(Body body) {
        return new BodyRevised.RevisedBody(
                body.id(),
                body.purpose().zh(),
                body.purpose().en(),
                body.remits(),
                body.hours().stream().map(RoutingRevisions::written).toList(),
                body.duties(),
                body.teams().stream()
                        .map(team -> new BodyRevised.Team(
                                team.id(), team.title().zh(), team.title().en(), team.places()))
                        .toList(),
                body.capacity(),
                body.languages(),
                body.mayLead(),
                body.standIn(),
                body.contactsRef());
    }

    /** The rule as it goes into an event. */
    public static RoutingRulesRevised.Rule written(RoutingRule rule) {
        RoutingRule.When when = rule.when();
        Opening time = when.time();
        return new RoutingRulesRevised.Rule(
                rule.id(),
                rule.title().zh(),
                rule.title().en(),
                when.categories(),
                when.causes(),
                when.remits(),
                when.priorities(),
                when.origins(),
                when.places(),
                time == null ? null : written(time),
                when.staffed(),
                when.room(),
                rule.leads(),
                rule.team(),
                rule.joint(),
                rule.auto());
    }

    private static BodyRevised.Hours written(Opening opening) {
        return new BodyRevised.Hours(opening.days(), opening.from(), opening.until());
    }

    private static Body body(BodyRevised.RevisedBody body, LocalText title) {
        return new Body(
                body.id(),
                title,
                new LocalText(body.purposeZh(), body.purposeEn()),
                body.remits(),
                body.hours().stream().map(RoutingRevisions::opening).toList(),
                body.duties(),
                body.teams().stream()
                        .map(team ->
                                new Body.Team(team.id(), new LocalText(team.titleZh(), team.titleEn()), team.places()))
                        .toList(),
                body.capacity(),
                body.languages(),
                body.mayLead(),
                body.standIn(),
                body.contactsRef(),
                List.of());
    }

    private static RoutingRule rule(RoutingRulesRevised.Rule rule) {
        BodyRevised.Hours time = rule.time();
        return new RoutingRule(
                rule.id(),
                new LocalText(rule.titleZh(), rule.titleEn()),
                new RoutingRule.When(
                        rule.categories(),
                        rule.causes(),
                        rule.remits(),
                        rule.priorities(),
                        rule.origins(),
                        rule.places(),
                        time == null ? null : opening(time),
                        rule.staffed(),
                        rule.room()),
                rule.leads(),
                rule.team(),
                rule.joint(),
                rule.auto());
    }

    private static Opening opening(BodyRevised.Hours hours) {
        return new Opening(hours.days(), hours.from(), hours.until());
    }
}
