package org.scenicwatch.core.notification.ladder;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.stereotype.Component;

/** Sends this area's commands in the name of an automation. */
@Component
public class LadderCommands {

    private final CommandGateway commands;

    LadderCommands(CommandGateway commands) {
        this.commands = commands;
    }

    /** Sends it and waits until it is stored. */
    public void send(Object command, String automation) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, "system:" + automation)));
    }

    /** The same for a ladder that there may not be: its alarm was raised before ladders were, or while they were off. */
    public void sendIfThere(Object command, String automation) {
        try {
            send(command, automation);
        } catch (AggregateNotFoundException never) {
            // Nobody was told, so nobody has to be told otherwise.
        }
    }
}
