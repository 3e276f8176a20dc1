package org.scenicwatch.dashboard.notification;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the tables of ladders and messages. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class NotificationProjector {

    private final NotificationTables tables;

    NotificationProjector(NotificationTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<LadderRow> ladders = BatchOfRows.of(
                "notification-ladders", () -> new TableSpace<>(tables.ladders()), TableSpace<LadderRow>::flush);
        TableSpace<MessageRow> messages = BatchOfRows.of(
                "notification-messages", () -> new TableSpace<>(tables.messages()), TableSpace<MessageRow>::flush);
        new NotificationFold(ladders, messages).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.ladders().clear();
        tables.messages().clear();
    }
}
