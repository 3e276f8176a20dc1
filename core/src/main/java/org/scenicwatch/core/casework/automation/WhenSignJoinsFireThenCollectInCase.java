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
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.JoinAlarm;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Opens one case for a confirmed fire and collects in it the alarms that speak for it. Idempotent: the case's id follows
 * from the sign, and a case takes an occurrence once.
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
        CaseAtHand fire = send(new OpenOrJoinCase(
                idFor(event),
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
                event.at()));
        if (event.sourceOccurrence() > 0) {
            // Not by place: a fire outside of any house is about itself, and its signs are about it.
            this.<Object>send(new JoinAlarm(
                    fire.caseId(), new AlarmOccurrence(event.source(), event.sourceOccurrence()), event.at()));
        }
    }

    /** By the sign: one that joins the fire after its case was closed has a case of its own. */
    private static String idFor(FireSignJoined event) {
        return CaseIds.following(
                event.alarmId() + "#" + event.occurrence() + "#" + event.source() + "#" + event.sourceOccurrence());
    }

    private <R> R send(Object command) {
        return commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
