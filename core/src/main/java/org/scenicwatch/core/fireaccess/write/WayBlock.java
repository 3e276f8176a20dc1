package org.scenicwatch.core.fireaccess.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.core.fireaccess.AccessRefused;
import org.scenicwatch.core.fireaccess.events.WayBlocked;
import org.scenicwatch.core.fireaccess.events.WayFreed;

/** Whether one lane or bridge is blocked, and why. */
@Aggregate
class WayBlock {

    @AggregateIdentifier
    private @Nullable String wayId;

    /** Null while the way is free. */
    private @Nullable Standing standing;

    protected WayBlock() {}

    /** What a repeated command is compared with; words are another text each time they are sealed. */
    record Standing(
            String ground,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Instant until) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BlockWay command, AccessBook book) {
        book.checkGround(command.ground(), command.noteRef() != null);
        Instant until = command.until();
        if (until != null && !until.isAfter(command.at())) {
            throw AccessRefused.endNotAhead();
        }
        Standing wanted = new Standing(command.ground(), command.lon(), command.lat(), until);
        if (!wanted.equals(standing) || command.noteRef() != null) {
            apply(new WayBlocked(
                    command.wayId(),
                    command.area(),
                    command.place(),
                    command.ground(),
                    command.noteRef(),
                    command.lon(),
                    command.lat(),
                    until,
                    command.at()));
        }
    }

    @CommandHandler
    void decide(FreeWay command) {
        if (standing == null) {
            throw AccessRefused.notBlocked();
        }
        apply(new WayFreed(command.wayId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(WayBlocked event) {
        wayId = event.wayId();
        standing = new Standing(event.ground(), event.lon(), event.lat(), event.until());
    }

    @EventSourcingHandler
    void evolve(WayFreed event) {
        standing = null;
    }
}
