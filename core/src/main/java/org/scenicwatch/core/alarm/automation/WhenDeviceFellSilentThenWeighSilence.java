package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.outage.SilentDevice;
import org.scenicwatch.core.alarm.outage.WeighSilence;
import org.scenicwatch.core.device.events.DeviceFellSilent;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Has it found out whether a device fell silent alone or with many of its zone. Idempotent: it notes a state, not a step. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenDeviceFellSilentThenWeighSilence {

    private static final String ACTOR = "system:when-device-fell-silent-then-weigh-silence";

    private final CommandGateway commands;

    WhenDeviceFellSilentThenWeighSilence(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DeviceFellSilent event, @Timestamp Instant stored) {
        if (event.zone() == null) {
            return;
        }
        SilentDevice device = new SilentDevice(
                event.area(),
                event.device(),
                event.zone(),
                event.kind(),
                event.place(),
                event.quietSince(),
                event.at(),
                false,
                false);
        commands.sendAndWait(
                new GenericCommandMessage<>(new WeighSilence(device, stored), Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
