package org.scenicwatch.core.complainant.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.complainant.events.TextsResumed;
import org.scenicwatch.core.complainant.events.TextsStopped;

/** Whether a complainant wants text messages about one complaint; at first they do, if they gave a number. */
@Aggregate
class ComplaintTexts {

    private enum State {
        WANTED,
        STOPPED
    }

    @AggregateIdentifier
    private @Nullable String textsId;

    private State state = State.WANTED;

    protected ComplaintTexts() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StopTexts command, TextWishes wishes) {
        if (state == State.WANTED) {
            apply(new TextsStopped(command.textsId(), command.complaintRef(), command.at()));
            wishes.stopped(command.complaintRef(), command.at());
        }
    }

    @CommandHandler
    void decide(ResumeTexts command, TextWishes wishes) {
        if (state == State.STOPPED) {
            apply(new TextsResumed(command.textsId(), command.complaintRef(), command.at()));
            wishes.resumed(command.complaintRef());
        }
    }

    @EventSourcingHandler
    void evolve(TextsStopped event) {
        textsId = event.textsId();
        state = State.STOPPED;
    }

    @EventSourcingHandler
    void evolve(TextsResumed event) {
        textsId = event.textsId();
        state = State.WANTED;
    }
}
