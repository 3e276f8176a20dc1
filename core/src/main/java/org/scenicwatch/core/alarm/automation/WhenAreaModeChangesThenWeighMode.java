package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;
import org.scenicwatch.core.alarm.inhibition.WeighMode;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Has it found out what a mode hides, and what it hid. Idempotent: it notes a state, not a step. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenAreaModeChangesThenWeighMode {

    private static final String ACTOR = "system:when-area-mode-changes-then-weigh-mode";

    private final CommandGateway commands;

    WhenAreaModeChangesThenWeighMode(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AreaModeDeclared event, @Timestamp Instant stored) {
        send(new WeighMode(event.area(), AreaMode.valueOf(event.mode()), event.zone(), true, stored));
    }

    @EventHandler
    void react(AreaModeEnded event, @Timestamp Instant stored) {
        send(new WeighMode(event.area(), AreaMode.valueOf(event.mode()), event.zone(), false, stored));
    }

    private void send(WeighMode command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
