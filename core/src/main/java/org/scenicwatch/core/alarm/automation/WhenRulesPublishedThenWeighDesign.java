package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.alarm.inhibition.WeighDesign;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Has it found out what other rules hide of the alarms that stand. Idempotent: it compares states. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenRulesPublishedThenWeighDesign {

    private static final String ACTOR = "system:when-rules-published-then-weigh-design";

    private final CommandGateway commands;

    WhenRulesPublishedThenWeighDesign(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(RulesPublished event, @Timestamp Instant stored) {
        commands.sendAndWait(
                new GenericCommandMessage<>(new WeighDesign(event.area(), stored), Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
