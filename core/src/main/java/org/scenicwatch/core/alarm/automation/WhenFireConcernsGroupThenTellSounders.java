package org.scenicwatch.core.alarm.automation;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.sounders.GroupSounders;
import org.scenicwatch.core.alarm.sounders.SounderOrder;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the sounders of a household group sound when one of its houses has a fire alarm, and mutes them when it was
 * none. Idempotent: a command's id follows from the alarm, its occurrence, its event and the sounder.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenFireConcernsGroupThenTellSounders {

    private static final Logger log = LoggerFactory.getLogger(WhenFireConcernsGroupThenTellSounders.class);
    private static final String ACTOR = "system:when-fire-concerns-group-then-tell-sounders";

    private final GroupSounders rule;
    private final CommandGateway commands;

    WhenFireConcernsGroupThenTellSounders(GroupSounders rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmRaised event, @SequenceNumber long number) {
        tell(rule.raised(event, number));
    }

    @EventHandler
    void react(AlarmVerified event, @SequenceNumber long number) {
        tell(rule.verified(event, number));
    }

    @EventHandler
    void react(AlarmReset event, @SequenceNumber long number) {
        rule.reset(event, number);
    }

    /** One sounder that is refused must not keep the others silent. */
    private void tell(List<SounderOrder> orders) {
        for (SounderOrder order : orders) {
            try {
                commands.sendAndWait(new GenericCommandMessage<>(request(order), Map.of(Actors.METADATA_KEY, ACTOR)));
            } catch (DeviceCommandRefused refused) {
                log.warn(
                        "rule={} sounder={} verb={} refused={}",
                        GroupSounders.RULE,
                        order.device(),
                        order.verb(),
                        refused.code());
            }
        }
    }

    private static RequestCommandToDevice request(SounderOrder order) {
        return new RequestCommandToDevice(
                order.area(),
                order.uuid(),
                order.device(),
                order.verb(),
                Map.of("alarm", order.alarmId(), "occurrence", String.valueOf(order.occurrence())),
                order.ground(),
                null,
                null,
                null,
                null,
                GroupSounders.RULE,
                order.at().plus(order.life()),
                order.at());
    }
}
