package org.scenicwatch.core.notification.directory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.scenicwatch.core.notification.events.DutyTurnWithdrawn;
import org.scenicwatch.core.notification.events.RecipientEntered;
import org.scenicwatch.core.notification.events.RecipientRemoved;
import org.scenicwatch.core.notification.events.RecipientRevised;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;
import org.springframework.stereotype.Component;

/** Keeps who is told of what, and where places belong. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class DirectoryProjector {

    private final DirectoryTables tables;

    DirectoryProjector(DirectoryTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(RecipientEntered event) {
        tables.put(new DirectoryTables.Entry(
                event.recipientId(),
                event.area(),
                event.contactRef(),
                event.duties(),
                event.zone(),
                event.channels(),
                event.priorities(),
                event.quietFrom(),
                event.quietUntil(),
                event.language()));
    }

    @EventHandler
    void on(RecipientRevised event) {
        tables.put(new DirectoryTables.Entry(
                event.recipientId(),
                event.area(),
                event.contactRef(),
                event.duties(),
                event.zone(),
                event.channels(),
                event.priorities(),
                event.quietFrom(),
                event.quietUntil(),
                event.language()));
    }

    @EventHandler
    void on(RecipientRemoved event) {
        tables.remove(event.recipientId());
    }

    @EventHandler
    void on(DutyTurnPlanned event) {
        tables.put(event);
    }

    @EventHandler
    void on(DutyTurnWithdrawn event) {
        tables.removeTurn(event.turnId());
    }

    @EventHandler
    void on(PlaceRegistered event) {
        tables.putPlace(
                event.area(),
                event.code(),
                event.parent(),
                event.attributes(),
                new LocalText(event.nameZh(), event.nameEn()));
    }

    @EventHandler
    void on(PlaceRevised event) {
        tables.putPlace(
                event.area(),
                event.code(),
                event.parent(),
                event.attributes(),
                new LocalText(event.nameZh(), event.nameEn()));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
