package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.FireSign;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.fire.EndFire;
import org.scenicwatch.core.alarm.fire.EndFireSign;
import org.scenicwatch.core.alarm.fire.WeighFireLevel;
import org.scenicwatch.core.alarm.write.WeighFireSign;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Has it found out whether signs of fire come together. Idempotent: it notes a state, not a step. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenSignOfFireSeenThenWeighIt {

    private static final String ACTOR = "system:when-sign-of-fire-seen-then-weigh-it";

    private final CommandGateway commands;

    WhenSignOfFireSeenThenWeighIt(CommandGateway commands) {
        this.commands = commands;
    }

    /** A detector that is out of service says nothing. */
    @EventHandler
    void react(AlarmRaised event, @Timestamp Instant stored) {
        if (event.suppression().equals(Suppression.OUT_OF_SERVICE.name())) {
            return;
        }
        FireSign.of(event.kind(), event.ruleId())
                .ifPresent(sign -> send(new WeighFireSign(
                        event.area(),
                        event.alarmId(),
                        event.occurrence(),
                        event.sourceId().substring(event.sourceId().indexOf('/') + 1),
                        sign,
                        event.place(),
                        event.zone(),
                        null,
                        null,
                        event.at(),
                        FireSign.isSign(event.priority()),
                        stored)));
    }

    @EventHandler
    void react(AlarmLevelChanged event, @Timestamp Instant stored) {
        send(new WeighFireLevel(
                event.alarmId(), event.occurrence(), FireSign.isSign(event.priority()), event.at(), stored));
    }

    @EventHandler
    void react(AlarmReturnedToNormal event, @Timestamp Instant stored) {
        send(new EndFireSign(event.alarmId(), event.occurrence(), false, event.at(), stored));
    }

    @EventHandler
    void react(AlarmVerified event, @Timestamp Instant stored) {
        if (!event.result().equals(Verification.REAL_FIRE.name())) {
            send(new EndFireSign(event.alarmId(), event.occurrence(), true, event.at(), stored));
        }
    }

    @EventHandler
    void react(AlarmReset event) {
        if (event.alarmId().endsWith("/" + AlarmIds.CONFIRMED_FIRE)) {
            send(new EndFire(event.alarmId()));
        }
    }

    private void send(Object command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
