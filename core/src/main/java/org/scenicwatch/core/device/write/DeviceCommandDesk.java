package org.scenicwatch.core.device.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.scenicwatch.core.device.DeviceCommandIds;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes requests and adds what the registry's record says of the device, as it stands in this transaction. */
@Component
class DeviceCommandDesk {

    private final Repository<Device> devices;
    private final CommandGateway commands;

    DeviceCommandDesk(@Qualifier("deviceRepository") Repository<Device> devices, CommandGateway commands) {
        this.devices = devices;
        this.commands = commands;
    }

    @CommandHandler
    String decide(RequestCommandToDevice request) {
        String commandId = DeviceCommandIds.aggregate(request.area(), request.uuid());
        commands.sendAndWait(new IssueCommandToDevice(commandId, request, factsOf(request)));
        return commandId;
    }

    private DeviceFacts factsOf(RequestCommandToDevice request) {
        try {
            return devices.load(DeviceIds.aggregate(request.area(), request.device()))
                    .invoke(Device::facts);
        } catch (AggregateNotFoundException unknown) {
            throw DeviceCommandRefused.unknownDevice(request.device());
        }
    }
}
