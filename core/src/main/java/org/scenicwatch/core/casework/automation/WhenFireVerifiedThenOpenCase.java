package org.scenicwatch.core.casework.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Opens a fire case when a person found a fire alarm to be real, or joins the one of the same place. Idempotent: the
 * case's id follows from the alarm and its occurrence, and a case takes an occurrence once.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenFireVerifiedThenOpenCase {

    private static final String REAL_FIRE = "REAL_FIRE";
    private static final String CATEGORY = "fire";
    private static final String ACTOR = "system:when-fire-verified-then-open-case";

    private final CommandGateway commands;

    WhenFireVerifiedThenOpenCase(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmVerified event) {
        if (!event.result().equals(REAL_FIRE)) {
            return;
        }
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
                        new AlarmOccurrence(event.alarmId(), event.occurrence()),
                        null,
                        null,
                        event.at()),
                Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
