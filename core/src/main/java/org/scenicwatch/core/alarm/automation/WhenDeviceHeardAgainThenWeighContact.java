package org.scenicwatch.core.alarm.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.outage.WeighContact;
import org.scenicwatch.core.device.events.DeviceHeardAgain;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Takes a device that is heard of again, or that nobody waits for, out of the silent ones. Idempotent: so it stays. */
@Component
@ProcessingGroup(ProcessingGroups.CORRELATION)
@DisallowReplay
class WhenDeviceHeardAgainThenWeighContact {

    private static final String ACTOR = "system:when-device-heard-again-then-weigh-contact";

    private final CommandGateway commands;

    WhenDeviceHeardAgainThenWeighContact(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DeviceHeardAgain event, @Timestamp Instant stored) {
        weigh(event.area(), event.device(), event.at(), stored);
    }

    @EventHandler
    void react(DeviceTakenIntoTest event, @Timestamp Instant stored) {
        weigh(event.area(), event.device(), event.at(), stored);
    }

    @EventHandler
    void react(DeviceTakenIntoMaintenance event, @Timestamp Instant stored) {
        weigh(event.area(), event.device(), event.at(), stored);
    }

    private void weigh(String area, String device, Instant at, Instant stored) {
        commands.sendAndWait(new GenericCommandMessage<>(
                new WeighContact(area, device, at, stored), Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
