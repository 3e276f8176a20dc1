package org.scenicwatch.core.casework.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;

/**
 * What happened to a case as far as routing is concerned: from the events of the case, and of what stands beside it, to who
 * had it, who objected, what was decided on that, and whose part is done. It is read in two streams, each in its own order:
 * first the case's, then the other.
 */
public final class RoutingStory {

    private @Nullable CaseOpened opened;
    private String category = "";
    private String remit = "";
    private String priority = "";
    private boolean sorted;
    private boolean over;
    private long version = -1;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<ReturnReviewed> reviews = new ArrayList<>();
    private final List<JointPartReported> parts = new ArrayList<>();
    private final Map<Integer, String> reviewers = new LinkedHashMap<>();
    private final Map<String, String> reporters = new LinkedHashMap<>();
    private @Nullable TeamNamed team;
    private @Nullable QuestionsAnswered answers;

    /**
     * A body was given the case.
     *
     * @param ordinal 1 for the first
     * @param by who gave it, an opaque id
     */
    public record Assignment(int ordinal, String body, List<String> jointBodies, Instant at, String by) {}

    /**
     * A body gave it back.
     *
     * @param ordinal 1 for the first
     * @param by who did, an opaque id
     * @param review what was decided on it
     * @param reviewedBy who decided, an opaque id
     * @param settled that it went on, with or without a review
     */
    public record Return(
            int ordinal,
            @Nullable String body,
            String ground,
            @Nullable String noteRef,
            Instant at,
            String by,
            @Nullable ReturnReviewed review,
            @Nullable String reviewedBy,
            boolean settled) {}

    /** The part of one body beside the lead: done, or not yet. */
    public record Part(
            String body,
            @Nullable Instant doneAt,
            @Nullable String noteRef,
            @Nullable String by) {}

    /**
     * Takes in one event; others than those that routing is about change nothing but the version.
     *
     * @param sequence its number in its stream
     * @param actor who did it
     */
    void on(Object event, long sequence, String actor) {
        if (event instanceof ReturnReviewed e) {
            reviews.add(e);
            reviewers.put(e.ordinal(), actor);
        } else if (event instanceof JointPartReported e) {
            parts.add(e);
            reporters.put(e.assignment() + "/" + e.body(), actor);
        } else if (event instanceof TeamNamed e) {
            team = e;
        } else if (event instanceof QuestionsAnswered e) {
            answers = e;
        } else {
            version = sequence;
            onCase(event, actor);
        }
    }

    private void onCase(Object event, String actor) {
        if (event instanceof CaseOpened e) {
            opened = e;
            category = e.category();
            remit = e.remit();
            priority = e.priority();
        } else if (event instanceof CaseTriaged e) {
            sorted = true;
            category = e.category();
            remit = e.remit();
            priority = e.priority();
        } else if (event instanceof CaseAssigned e) {
            settle();
            assignments.add(new Assignment(assignments.size() + 1, e.body(), e.jointBodies(), e.at(), actor));
        } else if (event instanceof CaseReturned e) {
            returns.add(new Return(
                    returns.size() + 1, e.body(), e.ground(), e.noteRef(), e.at(), actor, null, null, false));
        } else if (event instanceof CaseResolved) {
            settle();
        } else if (event instanceof CaseReopened || event instanceof CaseTakenBack) {
            over = false;
        } else if (event instanceof CaseClosed
                || event instanceof CaseMerged
                || event instanceof CaseTransferredOut
                || event instanceof ComplaintRefused
                || event instanceof ComplaintWithdrawn e && e.over()) {
            settle();
            over = true;
        }
    }

    private void settle() {
        if (!returns.isEmpty()) {
            Return last = returns.remove(returns.size() - 1);
            returns.add(new Return(
                    last.ordinal(),
                    last.body(),
                    last.ground(),
                    last.noteRef(),
                    last.at(),
                    last.by(),
                    null,
                    null,
                    true));
        }
    }

    /** Whether there is such a case. */
    public boolean exists() {
        return opened != null;
    }

    /**
     * How it was opened.
     *
     * @throws RoutingRefused {@code routing.not-found}
     */
    public CaseOpened opened() {
        CaseOpened known = opened;
        if (known == null) {
            throw RoutingRefused.noCase();
        }
        return known;
    }

    public String category() {
        return category;
    }

    public String remit() {
        return remit;
    }

    public String priority() {
        return priority;
    }

    /** Whether nothing more is to be done on it. */
    public boolean over() {
        return over;
    }

    /** Whether its category, remit and priority were settled after it was opened. */
    public boolean sorted() {
        return sorted;
    }

    /** The version of the case. */
    public long version() {
        return version;
    }

    /** The cause by the category that it has now; by the one that it was opened with when the catalogue gave that up. */
    public String cause(CaseCatalogue catalogue) {
        return catalogue.categories().stream()
                .filter(each -> each.id().equals(category))
                .map(CaseCatalogue.Category::cause)
                .findFirst()
                .orElseGet(() -> opened().cause());
    }

    /** Every body that was given the case, oldest first. */
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /** Who has it now, or had it last. */
    public Optional<Assignment> newest() {
        return assignments.isEmpty() ? Optional.empty() : Optional.of(assignments.get(assignments.size() - 1));
    }

    /** Every time that it was given back, oldest first, with what was decided on it. */
    public List<Return> returns() {
        return returns.stream().map(this::reviewed).toList();
    }

    private Return reviewed(Return each) {
        return reviews.stream()
                .filter(review -> review.ordinal() == each.ordinal())
                .findFirst()
                .map(review -> new Return(
                        each.ordinal(),
                        each.body(),
                        each.ground(),
                        each.noteRef(),
                        each.at(),
                        each.by(),
                        review,
                        reviewers.get(each.ordinal()),
                        true))
                .orElse(each);
    }

    /** The return that waits for a review. */
    public Optional<Return> pending() {
        List<Return> all = returns();
        return all.isEmpty() || all.get(all.size() - 1).settled()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1));
    }

    /** The bodies whose newest return was not overruled. */
    public Set<String> objected() {
        Set<String> bodies = new LinkedHashSet<>();
        for (Return each : returns()) {
            String body = each.body();
            ReturnReviewed review = each.review();
            if (body != null && review != null && review.decision().equals(ReturnDecision.OVERRULED.key())) {
                bodies.remove(body);
            } else if (body != null) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    /** How often it went to a body and came back. */
    public int timesReturned() {
        return returns.size();
    }

    /** The parts of those who work beside the lead of the newest assignment. */
    public List<Part> parts() {
        return newest().stream()
                .flatMap(assignment -> assignment.jointBodies().stream().map(body -> part(assignment, body)))
                .toList();
    }

    private Part part(Assignment assignment, String body) {
        return parts.stream()
                .filter(part ->
                        part.assignment() == assignment.ordinal() && part.body().equals(body))
                .reduce((first, second) -> second)
                .map(part ->
                        new Part(body, part.at(), part.noteRef(), reporters.get(assignment.ordinal() + "/" + body)))
                .orElse(new Part(body, null, null, null));
    }

    /** The team of the lead, if one was named for the newest assignment. */
    public Optional<String> team() {
        TeamNamed named = team;
        return named == null || named.assignment() != assignments.size() ? Optional.empty() : Optional.of(named.team());
    }

    /** The newest answers to a category's questions. */
    public Optional<QuestionsAnswered> answers() {
        return Optional.ofNullable(answers);
    }
}
