package org.scenicwatch.core.complainant.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.complainant.ComplainantRefused;
import org.scenicwatch.core.complainant.events.BlockLifted;
import org.scenicwatch.core.complainant.events.OriginBlocked;

/** A block of one origin, from the decision until it is lifted; when its time is up it ends by itself, without an event. */
@Aggregate
class OriginBlock {

    private enum State {
        LAID,
        LIFTED
    }

    @AggregateIdentifier
    private @Nullable String blockId;

    private @Nullable State state;

    protected OriginBlock() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BlockOrigin command, Blocks blocks) {
        if (state != null) {
            throw ComplainantRefused.blockedAlready();
        }
        apply(new OriginBlocked(
                command.blockId(),
                command.area(),
                command.by().key(),
                command.caseId(),
                command.complaintRef(),
                command.reasonRef(),
                command.until(),
                command.at()));
        blocks.add(command);
    }

    @CommandHandler
    void decide(LiftBlock command, Blocks blocks) {
        if (state == State.LIFTED) {
            throw ComplainantRefused.blockOver();
        }
        apply(new BlockLifted(command.blockId(), command.reasonRef(), command.at()));
        blocks.lifted(command.blockId(), command.at());
    }

    @EventSourcingHandler
    void evolve(OriginBlocked event) {
        blockId = event.blockId();
        state = State.LAID;
    }

    @EventSourcingHandler
    void evolve(BlockLifted event) {
        state = State.LIFTED;
    }
}
