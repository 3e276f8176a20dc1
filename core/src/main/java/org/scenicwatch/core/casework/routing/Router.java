package org.scenicwatch.core.casework.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;

/**
 * Says who should take a case and why: the first rule that matches and has somebody who can take it, then the category's
 * own body, then the last resort. The same facts give the same proposal. A body that is closed is never proposed: who
 * stands in for it is, and that is said; only the last resort is proposed whatever speaks against it, and that is said too.
 */
public final class Router {

    private final RoutingBook book;
    private final CaseCatalogue catalogue;
    private final SiteCalendar calendar;

    public Router(RoutingBook book, CaseCatalogue catalogue, SiteCalendar calendar) {
        this.book = book;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** Who should take a case like this. */
    public Proposal propose(RoutingFacts facts) {
        return new Search(facts).propose();
    }

    /** One run, with the reasons that it gathers. */
    private final class Search {

        private final RoutingFacts facts;
        private final List<Proposal.Reason> reasons = new ArrayList<>();

        Search(RoutingFacts facts) {
            this.facts = facts;
        }

        Proposal propose() {
            for (RoutingRule rule : book.rules()) {
                if (matches(rule)) {
                    Optional<Body> lead = choose(rule.id(), rule.leads());
                    if (lead.isPresent()) {
                        return proposal(lead.get(), rule);
                    }
                    reasons.add(RoutingTexts.nobody(rule));
                }
            }
            Optional<Body> usual = catalogue.categories().stream()
                    .filter(category -> category.id().equals(facts.category()))
                    .findFirst()
                    .flatMap(category -> book.body(category.body()));
            if (usual.isPresent()) {
                reasons.add(RoutingTexts.usualBody(usual.get()));
                Optional<Body> lead = choose(null, List.of(usual.get().id()));
                if (lead.isPresent()) {
                    return proposal(lead.get(), null);
                }
            }
            Body last = book.body(book.lastResort()).orElseThrow();
            reasons.add(RoutingTexts.lastResort(last));
            if (facts.objected().contains(last.id())) {
                reasons.add(RoutingTexts.objected(last));
            }
            if (!last.isOpenAt(facts.at(), calendar)) {
                reasons.add(RoutingTexts.closed(last, null));
            }
            return proposal(last, null);
        }

        private boolean matches(RoutingRule rule) {
            RoutingRule.When when = rule.when();
            String against = null;
            if (!allows(when.categories(), facts.category())) {
                against = "category";
            } else if (!allows(when.causes(), facts.cause())) {
                against = "cause";
            } else if (!allows(when.remits(), facts.remit())) {
                against = "remit";
            } else if (!allows(when.priorities(), facts.priority())) {
                against = "priority";
            } else if (!allows(when.origins(), facts.origin())) {
                against = "origin";
            } else if (!when.places().isEmpty() && facts.places().stream().noneMatch(when.places()::contains)) {
                against = "place";
            } else if (when.time() != null && !when.time().holds(facts.at(), calendar)) {
                against = "time";
            } else if (when.staffed() && leadsOf(rule).noneMatch(this::isStaffed)) {
                against = "staffed";
            } else if (when.room() && leadsOf(rule).allMatch(this::isFull)) {
                against = "room";
            }
            reasons.add(against == null ? RoutingTexts.matches(rule) : RoutingTexts.against(rule, against));
            return against == null;
        }

        private Stream<Body> leadsOf(RoutingRule rule) {
            return rule.leads().stream().flatMap(id -> book.body(id).stream());
        }

        /** The one of the equals with the fewest open cases, or whoever stands in for it; none: nobody can. */
        private Optional<Body> choose(@Nullable String rule, List<String> leads) {
            Map<String, Body> able = new LinkedHashMap<>();
            for (String id : leads) {
                Body found = able(id);
                if (found != null) {
                    able.putIfAbsent(found.id(), found);
                }
            }
            List<Body> ranked = able.values().stream()
                    .sorted(Comparator.comparing(this::isFull).thenComparing(body -> facts.openOf(body.id())))
                    .toList();
            if (ranked.isEmpty()) {
                return Optional.empty();
            }
            Body best = ranked.get(0);
            if (ranked.size() > 1) {
                reasons.add(RoutingTexts.leastLoaded(rule, best, facts.openOf(best.id())));
            }
            if (isFull(best)) {
                reasons.add(RoutingTexts.full(best, facts.openOf(best.id())));
            }
            if (!best.duties().isEmpty()) {
                reasons.add(RoutingTexts.staffed(best, isStaffed(best)));
            }
            return Optional.of(best);
        }

        /** The body, or down the line of those who stand in for it, the first that is open and may lead. */
        private @Nullable Body able(String id) {
            Set<String> seen = new TreeSet<>();
            Body body = book.body(id).orElse(null);
            while (body != null && seen.add(body.id())) {
                if (facts.objected().contains(body.id())) {
                    reasons.add(RoutingTexts.objected(body));
                    return null;
                }
                if (!body.mayLead()) {
                    reasons.add(RoutingTexts.cannotLead(body));
                    return null;
                }
                if (body.isOpenAt(facts.at(), calendar)) {
                    return body;
                }
                Body next = book.body(body.standIn()).orElse(null);
                reasons.add(RoutingTexts.closed(body, next));
                body = next;
            }
            return null;
        }

        private Proposal proposal(Body lead, @Nullable RoutingRule rule) {
            String team = teamOf(lead, rule);
            Set<String> joint = new LinkedHashSet<>();
            for (String id : rule == null ? List.<String>of() : rule.joint()) {
                String beside = beside(id, lead);
                if (beside != null) {
                    joint.add(beside);
                }
            }
            return new Proposal(
                    lead.id(),
                    team,
                    List.copyOf(joint),
                    rule == null ? null : rule.id(),
                    rule != null && rule.auto(),
                    reasons);
        }

        /** Who works on it beside the lead; a closed body without a stand-in is told of it all the same. */
        private @Nullable String beside(String id, Body lead) {
            Set<String> seen = new TreeSet<>();
            Body body = book.body(id).orElse(null);
            Body last = body;
            while (body != null && seen.add(body.id())) {
                if (facts.objected().contains(body.id())) {
                    reasons.add(RoutingTexts.objected(body));
                    return null;
                }
                last = body;
                if (body.isOpenAt(facts.at(), calendar)) {
                    break;
                }
                Body next = book.body(body.standIn()).orElse(null);
                reasons.add(RoutingTexts.closed(body, next));
                body = next;
            }
            if (last == null || last.id().equals(lead.id())) {
                return null;
            }
            reasons.add(RoutingTexts.joint(last));
            return last.id();
        }

        private @Nullable String teamOf(Body lead, @Nullable RoutingRule rule) {
            if (lead.teams().isEmpty()) {
                return null;
            }
            for (Body.Team team : lead.teams()) {
                boolean named = rule != null && team.id().equals(rule.team());
                if (named || facts.places().stream().anyMatch(team.places()::contains)) {
                    reasons.add(RoutingTexts.team(lead, team, named));
                    return team.id();
                }
            }
            reasons.add(RoutingTexts.noTeam(lead));
            return null;
        }

        private boolean isStaffed(Body body) {
            return body.duties().stream().anyMatch(facts.onDuty()::contains);
        }

        private boolean isFull(Body body) {
            return body.isFull(facts.openOf(body.id()));
        }
    }

    private static boolean allows(List<String> asked, String is) {
        return asked.isEmpty() || asked.contains(is);
    }
}
