package org.scenicwatch.core.mediation.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.mediation.write.OpenMediation;
import org.springframework.stereotype.Component;

/**
 * Opens the record of a mediation when the case begins it. Idempotent: a mediation that is open, or was opened by the desk
 * before this came by, is left as it is.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenMediationStartedThenOpenMediation {

    private static final String ACTOR = "system:when-mediation-started-then-open-mediation";

    private final CommandGateway commands;

    WhenMediationStartedThenOpenMediation(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(MediationStarted event) {
        OpenMediation command = new OpenMediation(event.mediationId(), event.caseId(), event.regime(), event.at());
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
