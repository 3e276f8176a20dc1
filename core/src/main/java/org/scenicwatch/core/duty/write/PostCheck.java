package org.scenicwatch.core.duty.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.duty.PostCheckRefused;
import org.scenicwatch.core.duty.PostCheckState;
import org.scenicwatch.core.duty.events.PostCheckAnswered;
import org.scenicwatch.core.duty.events.PostCheckCalled;
import org.scenicwatch.core.duty.events.PostCheckMissed;

/** One call of the desk: answered in time, or missed by a deadline that lies in the database and outlives a restart. */
@Aggregate
class PostCheck {

    static final String DUE = "post-check-due";

    @AggregateIdentifier
    private @Nullable String postCheckId;

    private PostCheckState state = PostCheckState.NONE;
    private String area = "";
    private int missedBefore;
    private Instant calledAt = Instant.EPOCH;
    private Instant dueAt = Instant.EPOCH;

    protected PostCheck() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CallPost command, DeadlineManager deadlines) {
        if (state != PostCheckState.NONE) {
            return;
        }
        apply(new PostCheckCalled(
                command.postCheckId(),
                command.area(),
                command.ground().name(),
                command.missedBefore(),
                command.dueAt(),
                command.at()));
        // Not cancelled when the desk answers: it then finds nothing to do.
        deadlines.schedule(command.dueAt(), DUE);
    }

    @CommandHandler
    void decide(AnswerPostCheck command) {
        if (state == PostCheckState.ANSWERED) {
            return;
        }
        if (state == PostCheckState.MISSED || command.at().isAfter(dueAt)) {
            throw PostCheckRefused.over();
        }
        long millis = Math.max(0, Duration.between(calledAt, command.at()).toMillis());
        apply(new PostCheckAnswered(id(), area, millis, command.at()));
    }

    @DeadlineHandler(deadlineName = DUE)
    void due() {
        if (state == PostCheckState.CALLED) {
            apply(new PostCheckMissed(id(), area, missedBefore + 1, dueAt));
        }
    }

    @EventSourcingHandler
    void evolve(PostCheckCalled event) {
        postCheckId = event.postCheckId();
        state = PostCheckState.CALLED;
        area = event.area();
        missedBefore = event.missedBefore();
        calledAt = event.at();
        dueAt = event.dueAt();
    }

    @EventSourcingHandler
    void evolve(PostCheckAnswered event) {
        state = PostCheckState.ANSWERED;
    }

    @EventSourcingHandler
    void evolve(PostCheckMissed event) {
        state = PostCheckState.MISSED;
    }

    private String id() {
        return String.valueOf(postCheckId);
    }
}
