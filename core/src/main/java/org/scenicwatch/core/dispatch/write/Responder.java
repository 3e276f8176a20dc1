package org.scenicwatch.core.dispatch.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.events.ResponderEntered;
import org.scenicwatch.core.dispatch.events.ResponderRemoved;
import org.scenicwatch.core.dispatch.events.ResponderRevised;
import org.scenicwatch.core.dispatch.events.ResponderStoodBy;
import org.scenicwatch.core.dispatch.events.ResponderStoodDown;

/** Somebody who can be sent. */
@Aggregate
class Responder {

    @AggregateIdentifier
    private @Nullable String responderId;

    /** Null before the person is entered and after the removal. */
    private @Nullable ResponderRecord known;

    private boolean away;

    protected Responder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterResponder command, DispatchBook book, CaseCatalogue catalogue) {
        if (!ResponderIds.CODE.matcher(ResponderIds.code(command.responderId())).matches()) {
            throw DispatchRefused.badCode();
        }
        command.skills().forEach(book::checkSkill);
        boolean volunteer = command.body().equals(book.volunteers().id());
        if (!volunteer && catalogue.body(command.body()).isEmpty()) {
            throw CaseRefused.unknownBody(command.body());
        }
        ResponderRecord wanted = ResponderRecord.of(command);
        if (known == null) {
            apply(new ResponderEntered(
                    command.responderId(),
                    command.area(),
                    wanted.userId(),
                    wanted.recipientId(),
                    wanted.body(),
                    wanted.team(),
                    wanted.skills(),
                    wanted.languages(),
                    wanted.zone(),
                    command.at()));
        } else if (!known.equals(wanted)) {
            apply(new ResponderRevised(
                    command.responderId(),
                    command.area(),
                    wanted.userId(),
                    wanted.recipientId(),
                    wanted.body(),
                    wanted.team(),
                    wanted.skills(),
                    wanted.languages(),
                    wanted.zone(),
                    command.at()));
        }
    }

    @CommandHandler
    void decide(RemoveResponder command) {
        mustBeKnown();
        apply(new ResponderRemoved(command.responderId(), command.at()));
    }

    @CommandHandler
    void decide(StandDown command) {
        mustBeKnown();
        if (!away) {
            apply(new ResponderStoodDown(command.responderId(), command.at()));
        }
    }

    @CommandHandler
    void decide(StandBy command) {
        mustBeKnown();
        if (away) {
            apply(new ResponderStoodBy(command.responderId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ResponderEntered event) {
        responderId = event.responderId();
        known = ResponderRecord.of(event);
        away = false;
    }

    @EventSourcingHandler
    void evolve(ResponderRevised event) {
        known = ResponderRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(ResponderRemoved event) {
        known = null;
    }

    @EventSourcingHandler
    void evolve(ResponderStoodDown event) {
        away = true;
    }

    @EventSourcingHandler
    void evolve(ResponderStoodBy event) {
        away = false;
    }

    private void mustBeKnown() {
        if (known == null) {
            throw DispatchRefused.noSuchResponder();
        }
    }
}
