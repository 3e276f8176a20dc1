package org.scenicwatch.core.review.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.ReviewRefused;
import org.scenicwatch.core.review.ReviewState;
import org.scenicwatch.core.review.events.Fault;
import org.scenicwatch.core.review.events.FindingsFiled;
import org.scenicwatch.core.review.events.FindingsObjected;
import org.scenicwatch.core.review.events.ObjectionDecided;
import org.scenicwatch.core.review.events.RectificationOrdered;
import org.scenicwatch.core.review.events.RectificationRechecked;
import org.scenicwatch.core.review.events.RectificationReported;
import org.scenicwatch.core.review.events.ReviewClosed;
import org.scenicwatch.core.review.events.ReviewOpened;
import org.scenicwatch.core.review.events.ReviewerAssigned;

/** The review of one drawn case: crossed, so nobody judges the own work or that of the own body. */
@Aggregate
class Review {

    @AggregateIdentifier
    private @Nullable String reviewId;

    private ReviewState state = ReviewState.DRAWN;
    private List<String> bodies = List.of();
    private List<String> handlers = List.of();
    private String reviewer = "";
    private int faults;
    private Set<Integer> cancelled = new HashSet<>();
    /** Who has to put it right. */
    private String ordered = "";

    private boolean objected;

    protected Review() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenReview command) {
        if (reviewId == null) {
            apply(new ReviewOpened(
                    command.reviewId(),
                    command.sampleId(),
                    command.caseId(),
                    command.bodies(),
                    command.handlers(),
                    command.at()));
        }
    }

    @CommandHandler
    void decide(AssignReviewer command) {
        if (state == ReviewState.CLOSED) {
            throw ReviewRefused.inState(state);
        }
        if (handlers.contains(command.reviewer())) {
            throw ReviewRefused.reviewerHandled();
        }
        if (command.reviewersBodies().stream().anyMatch(bodies::contains)) {
            throw ReviewRefused.reviewerOfBody();
        }
        apply(new ReviewerAssigned(command.reviewId(), command.reviewer(), command.at()));
    }

    @CommandHandler
    void decide(FileFindings command) {
        mustBe(ReviewState.ASSIGNED);
        mustReview(command.by());
        for (Fault fault : command.faults()) {
            if (fault.body() != null && !bodies.contains(fault.body())) {
                throw ReviewRefused.unknownBody();
            }
            if (fault.handler() != null && !handlers.contains(fault.handler())) {
                throw ReviewRefused.unknownHandler();
            }
        }
        apply(new FindingsFiled(command.reviewId(), reviewer, command.faults(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(ObjectToFindings command) {
        mustBe(ReviewState.FOUND, ReviewState.RECTIFYING);
        mustSpeakFor(bodies, command.speaksFor());
        if (objected) {
            throw ReviewRefused.objectionTaken();
        }
        if (standing() == 0) {
            throw ReviewRefused.nothingStands();
        }
        if (command.noteRef() == null) {
            throw ReviewRefused.wordsRequired();
        }
        apply(new FindingsObjected(command.reviewId(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(DecideObjection command) {
        mustBe(ReviewState.OBJECTED);
        if (reviewer.equals(command.by())) {
            throw ReviewRefused.ownFindings();
        }
        if (command.cancelled().stream().anyMatch(number -> number < 0 || number >= faults)) {
            throw ReviewRefused.unknownFault();
        }
        apply(new ObjectionDecided(command.reviewId(), command.cancelled(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(OrderRectification command) {
        mustBe(ReviewState.FOUND);
        mustReview(command.by());
        if (standing() == 0) {
            throw ReviewRefused.nothingStands();
        }
        if (!bodies.contains(command.body())) {
            throw ReviewRefused.unknownBody();
        }
        mustLieAhead(command.until(), command.at());
        apply(new RectificationOrdered(
                command.reviewId(), command.body(), command.until(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(ReportRectification command) {
        mustBe(ReviewState.RECTIFYING);
        mustSpeakFor(List.of(ordered), command.speaksFor());
        apply(new RectificationReported(command.reviewId(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(RecheckRectification command) {
        mustBe(ReviewState.RECTIFIED);
        mustReview(command.by());
        if (!command.passed()) {
            mustLieAhead(command.until(), command.at());
        }
        apply(new RectificationRechecked(
                command.reviewId(),
                command.passed(),
                command.passed() ? null : command.until(),
                command.noteRef(),
                command.at()));
    }

    @CommandHandler
    void decide(CloseReview command) {
        mustBe(ReviewState.FOUND, ReviewState.RECHECKED);
        mustReview(command.by());
        if (state == ReviewState.FOUND && standing() > 0) {
            throw ReviewRefused.stillStanding();
        }
        apply(new ReviewClosed(command.reviewId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(ReviewOpened event) {
        reviewId = event.reviewId();
        state = ReviewState.DRAWN;
        bodies = event.bodies();
        handlers = event.handlers();
    }

    @EventSourcingHandler
    void evolve(ReviewerAssigned event) {
        // Who takes a review over goes on where it stands.
        state = state == ReviewState.DRAWN ? ReviewState.ASSIGNED : state;
        reviewer = event.reviewer();
    }

    @EventSourcingHandler
    void evolve(FindingsFiled event) {
        state = ReviewState.FOUND;
        faults = event.faults().size();
    }

    @EventSourcingHandler
    void evolve(FindingsObjected event) {
        state = ReviewState.OBJECTED;
        objected = true;
    }

    @EventSourcingHandler
    void evolve(ObjectionDecided event) {
        state = ReviewState.FOUND;
        cancelled.addAll(event.cancelled());
    }

    @EventSourcingHandler
    void evolve(RectificationOrdered event) {
        state = ReviewState.RECTIFYING;
        ordered = event.body();
    }

    @EventSourcingHandler
    void evolve(RectificationReported event) {
        state = ReviewState.RECTIFIED;
    }

    @EventSourcingHandler
    void evolve(RectificationRechecked event) {
        state = event.passed() ? ReviewState.RECHECKED : ReviewState.RECTIFYING;
    }

    @EventSourcingHandler
    void evolve(ReviewClosed event) {
        state = ReviewState.CLOSED;
    }

    private int standing() {
        return faults - cancelled.size();
    }

    private void mustBe(ReviewState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ReviewRefused.inState(state);
        }
    }

    private void mustReview(String by) {
        if (!reviewer.equals(by)) {
            throw ReviewRefused.notYours();
        }
    }

    private static void mustSpeakFor(List<String> asked, List<String> speaksFor) {
        if (asked.stream().noneMatch(speaksFor::contains)) {
            throw ReviewRefused.notOfBody();
        }
    }

    private static void mustLieAhead(@Nullable Instant until, Instant at) {
        if (until == null || !until.isAfter(at)) {
            throw ReviewRefused.invalidUntil();
        }
    }
}
