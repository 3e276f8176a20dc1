package org.scenicwatch.core.device.write;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.scenicwatch.core.device.DeviceCommandIds;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Takes requests and confirmations and adds what the registry's record says of the device, as it stands in this
 * transaction.
 */
@Component
class DeviceCommandDesk {

    private final Repository<Device> devices;
    private final Repository<CommandToDevice> issued;
    private final CommandGateway commands;

    DeviceCommandDesk(
            @Qualifier("deviceRepository") Repository<Device> devices,
            @Qualifier("commandToDeviceRepository") Repository<CommandToDevice> issued,
            CommandGateway commands) {
        this.devices = devices;
        this.issued = issued;
        this.commands = commands;
    }

    @CommandHandler
    String decide(RequestCommandToDevice request) {
        String commandId = DeviceCommandIds.aggregate(request.area(), request.uuid());
        DeviceFacts facts = facts(DeviceIds.aggregate(request.area(), request.device()))
                .orElseThrow(() -> DeviceCommandRefused.unknownDevice(request.device()));
        commands.sendAndWait(new IssueCommandToDevice(commandId, request, facts));
        return commandId;
    }

    @CommandHandler
    void decide(ConfirmCommandToDevice confirmation) {
        String device = issued.load(confirmation.commandId()).invoke(CommandToDevice::target);
        DeviceFacts facts = facts(device).orElseThrow(() -> DeviceCommandRefused.unknownDevice(DeviceIds.row(device)));
        commands.sendAndWait(new AcceptConfirmation(confirmation.commandId(), confirmation, facts));
    }

    private Optional<DeviceFacts> facts(String device) {
        try {
            return Optional.of(devices.load(device).invoke(Device::facts));
        } catch (AggregateNotFoundException unknown) {
            return Optional.empty();
        }
    }
}
