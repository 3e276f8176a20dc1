package org.scenicwatch.dashboard.access;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.stereotype.Component;

/** Puts the caller's opaque id into the metadata of each command sent while answering a request. */
@Component
class ActorOfCommands implements MessageDispatchInterceptor<CommandMessage<?>> {

    ActorOfCommands(CommandBus commands) {
        commands.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, message) -> SignedIn.current()
                .<CommandMessage<?>>map(who -> message.andMetaData(Map.of(Actors.METADATA_KEY, who.actor())))
                .orElse(message);
    }
}
