package org.scenicwatch.core.dispatch.roster;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.dispatch.events.ResponderEntered;
import org.scenicwatch.core.dispatch.events.ResponderRemoved;
import org.scenicwatch.core.dispatch.events.ResponderRevised;
import org.scenicwatch.core.dispatch.events.ResponderStoodBy;
import org.scenicwatch.core.dispatch.events.ResponderStoodDown;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Keeps who can be sent. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class ResponderProjector {

    private final ResponderTables tables;

    ResponderProjector(ResponderTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(ResponderEntered event) {
        tables.put(new ResponderTables.Entry(
                event.responderId(),
                event.area(),
                event.userId(),
                event.recipientId(),
                event.body(),
                event.team(),
                event.skills(),
                event.languages(),
                event.zone(),
                false));
    }

    @EventHandler
    void on(ResponderRevised event) {
        boolean away = tables.responder(event.responderId())
                .map(ResponderTables.Entry::away)
                .orElse(false);
        tables.put(new ResponderTables.Entry(
                event.responderId(),
                event.area(),
                event.userId(),
                event.recipientId(),
                event.body(),
                event.team(),
                event.skills(),
                event.languages(),
                event.zone(),
                away));
    }

    @EventHandler
    void on(ResponderRemoved event) {
        tables.remove(event.responderId());
    }

    @EventHandler
    void on(ResponderStoodDown event) {
        tables.setAway(event.responderId(), true);
    }

    @EventHandler
    void on(ResponderStoodBy event) {
        tables.setAway(event.responderId(), false);
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
