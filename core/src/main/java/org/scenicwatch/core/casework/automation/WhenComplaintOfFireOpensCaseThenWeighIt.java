package org.scenicwatch.core.casework.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.FireSign;
import org.scenicwatch.core.alarm.write.WeighFireSign;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Has a complaint of fire weighed beside the detectors: somebody who smells burning is a witness as good as they are.
 * Idempotent: a case is one sign.
 */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenComplaintOfFireOpensCaseThenWeighIt {

    private static final String FIRE = "fire";
    private static final String ACTOR = "system:when-complaint-of-fire-opens-case-then-weigh-it";

    private final CommandGateway commands;

    WhenComplaintOfFireOpensCaseThenWeighIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseOpened event, @Timestamp Instant stored) {
        if (!event.origin().equals(CaseOrigin.COMPLAINT.name())
                || !event.cause().equals(FIRE)) {
            return;
        }
        WeighFireSign weigh = new WeighFireSign(
                event.area(),
                event.caseId(),
                0,
                event.caseId(),
                FireSign.COMPLAINT,
                event.place(),
                event.zone(),
                event.lon(),
                event.lat(),
                event.at(),
                true,
                stored);
        commands.sendAndWait(new GenericCommandMessage<>(weigh, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
