package org.scenicwatch.core.dispatch.write;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.stereotype.Component;

/** Sends commands in the name of an automation of this area. */
@Component
public class TaskCommands {

    private final CommandGateway commands;

    TaskCommands(CommandGateway commands) {
        this.commands = commands;
    }

    /** Sends it and waits until it is stored. */
    public void send(Object command, String automation) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, "system:" + automation)));
    }
}
