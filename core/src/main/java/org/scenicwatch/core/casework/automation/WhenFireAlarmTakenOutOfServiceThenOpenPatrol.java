package org.scenicwatch.core.casework.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Puts a patrol on a place whose fire detector is out of service: nobody else watches it then. Idempotent: the case's id
 * follows from the alarm and the time at which its detector went, and a case takes an occurrence once.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenFireAlarmTakenOutOfServiceThenOpenPatrol {

    private static final String CATEGORY = "patrol-in-place";
    private static final String ACTOR = "system:when-fire-alarm-taken-out-of-service-then-open-patrol";

    private final CommandGateway commands;

    WhenFireAlarmTakenOutOfServiceThenOpenPatrol(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmTakenOutOfService event) {
        if (!event.fire()) {
            return;
        }
        commands.sendAndWait(new GenericCommandMessage<>(
                new OpenOrJoinCase(
                        CaseIds.following(event.alarmId() + "#out-of-service#" + event.at()),
                        event.area(),
                        CaseOrigin.ALARM,
                        CATEGORY,
                        null,
                        event.place(),
                        event.zone(),
                        null,
                        null,
                        new AlarmOccurrence(event.alarmId(), event.occurrence()),
                        null,
                        event.commentRef(),
                        event.at()),
                Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
