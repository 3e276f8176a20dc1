package org.scenicwatch.core.notification.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.events.LadderStopped;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.write.ExpireMessage;
import org.scenicwatch.core.notification.write.LadderGround;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.springframework.stereotype.Component;

/** Takes back what was not sent yet when a ladder stops. Idempotent: what is sent or taken back stays as it is. */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenLadderStoppedThenExpireMessage {

    private final OutboxTable outbox;
    private final LadderCommands commands;

    WhenLadderStoppedThenExpireMessage(OutboxTable outbox, LadderCommands commands) {
        this.outbox = outbox;
        this.commands = commands;
    }

    @EventHandler
    void react(LadderStopped event) {
        if (event.ground().equals(LadderGround.ACKNOWLEDGED.key())) {
            return;
        }
        for (String message : outbox.waitingOf(event.ladderId(), event.at())) {
            commands.send(new ExpireMessage(message, "stopped", event.at()), "when-ladder-stopped-then-expire-message");
        }
    }
}
