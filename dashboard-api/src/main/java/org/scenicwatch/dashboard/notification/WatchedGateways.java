package org.scenicwatch.dashboard.notification;

import java.time.Instant;
import java.util.Optional;
import org.scenicwatch.core.alarm.platform.Gateway;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.GatewayStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the platform's watch over itself ask the gateways to people, one by one. */
@Configuration(proxyBeanMethods = false)
class WatchedGateways {

    @Bean
    Gateway smsGateway(GatewayStates states) {
        return new Watched(Channel.SMS, states);
    }

    @Bean
    Gateway voiceGateway(GatewayStates states) {
        return new Watched(Channel.VOICE, states);
    }

    /** Both end in somebody's phone, so both are the same kind of alarm under names of their own. */
    private record Watched(Channel channel, GatewayStates states) implements Gateway {

        @Override
        public Kind kind() {
            return Kind.SMS;
        }

        @Override
        public String name() {
            return channel.key();
        }

        @Override
        public Optional<Instant> failingSince() {
            return states.states().stream()
                    .filter(state -> state.channel().equals(channel.key()))
                    .findFirst()
                    .flatMap(state -> Optional.ofNullable(state.failingSince()));
        }
    }
}
