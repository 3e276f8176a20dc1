package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.inhibition.WeighGone;
import org.scenicwatch.core.alarm.inhibition.WeighLevel;
import org.scenicwatch.core.alarm.inhibition.WeighStanding;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Has it found out what an alarm explains and what hides it. Idempotent: it notes a state, not a step. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenAlarmStandsThenWeighWhatItExplains {

    private static final String ACTOR = "system:when-alarm-stands-then-weigh-what-it-explains";

    private final CommandGateway commands;

    WhenAlarmStandsThenWeighWhatItExplains(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmRaised event, @Timestamp Instant stored) {
        send(new WeighStanding(
                event.alarmId(),
                event.area(),
                event.ruleId(),
                event.level(),
                event.sourceId().substring(event.sourceId().indexOf('/') + 1),
                event.kind(),
                event.zone(),
                event.place(),
                event.latching().equals(Latching.UNTIL_VERIFIED.name()),
                stored));
    }

    @EventHandler
    void react(AlarmLevelChanged event, @Timestamp Instant stored) {
        send(new WeighLevel(event.alarmId(), event.level(), stored));
    }

    @EventHandler
    void react(AlarmReturnedToNormal event, @Timestamp Instant stored) {
        send(new WeighGone(event.alarmId(), stored));
    }

    private void send(Object command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
