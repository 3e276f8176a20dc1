package org.scenicwatch.accessapp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.CoreConfiguration;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** The access area alone, with stand-ins for the endpoints that it guards; apart, so that nothing else scans it in. */
@Configuration
@EnableAutoConfiguration
@EnableWebSocketMessageBroker
@Import(CoreConfiguration.class)
@ComponentScan("org.scenicwatch.dashboard.access")
public class AccessApplication implements WebSocketMessageBrokerConfigurer {

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue");
    }

    record Ring(String what) {}

    static final class NotNow extends Refusal {
        private static final long serialVersionUID = 1L;

        NotNow() {
            super("alarm.not-active", new LocalText("报警已结束。", "The alarm is over."));
        }
    }

    @RestController
    public static class StandIns {

        private final List<String> actors = new CopyOnWriteArrayList<>();
        private final CommandGateway commands;

        StandIns(CommandGateway commands, CommandBus bus) {
            this.commands = commands;
            bus.subscribe(Ring.class.getName(), message -> {
                if (((Ring) message.getPayload()).what().equals("late")) {
                    throw new NotNow();
                }
                actors.add(Actors.of(message));
                return null;
            });
        }

        /** Who sent the commands so far. */
        public List<String> actors() {
            return actors;
        }

        @GetMapping({"/api/v1/devices", "/api/v1/cases/1", "/api/v1/passages"})
        Map<String, String> see() {
            return Map.of("seen", "yes");
        }

        @PostMapping({"/api/v1/alarms/1/acknowledge", "/api/v1/cases", "/api/v1/devices/import"})
        void act(@RequestBody Ring ring) {
            if (ring.what().equals("broken")) {
                throw new IllegalStateException("phone 13812341234");
            }
            commands.sendAndWait(ring);
        }
    }
}
