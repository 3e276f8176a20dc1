package org.scenicwatch.core.casework.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.alarm.events.FireSignJoined;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Opens one case for a confirmed fire and collects in it the alarms that speak for it. Idempotent: the case's id follows
 * from the fire and its occurrence, and a case takes an occurrence once.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenSignJoinsFireThenCollectInCase {

    private static final String CATEGORY = "fire";
    private static final String ACTOR = "system:when-sign-joins-fire-then-collect-in-case";

    private final CommandGateway commands;

    WhenSignJoinsFireThenCollectInCase(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(FireSignJoined event) {
        collect(event, new AlarmOccurrence(event.alarmId(), event.occurrence()));
        if (event.sourceOccurrence() > 0) {
            collect(event, new AlarmOccurrence(event.source(), event.sourceOccurrence()));
        }
    }

    private void collect(FireSignJoined event, AlarmOccurrence alarm) {
        commands.sendAndWait(new GenericCommandMessage<>(
                new OpenOrJoinCase(
                        CaseIds.following(event.alarmId() + "#" + event.occurrence()),
                        event.area(),
                        CaseOrigin.ALARM,
                        CATEGORY,
                        null,
                        event.place(),
                        event.zone(),
                        null,
                        null,
                        alarm,
                        null,
                        null,
                        event.at()),
                Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
