package org.scenicwatch.dashboard.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/**
 * The rules of the live connection: signed-in callers only, who listen to the screen's topic when their role may see the
 * screen and to their own tasks when they can be sent, and send nothing. The handshake itself is guarded as any request, and cross-site pages
 * are shut out by the origin check and the cookie's SameSite.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebSocketSecurity implements WebSocketMessageBrokerConfigurer {

    static final String LIVE = "/topic/live";
    static final String TASKS = "/user/queue/tasks";

    private final OpenSockets sockets;

    WebSocketSecurity(OpenSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.addDecoratorFactory(sockets::watch);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(new ChannelInterceptor() {
            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
                if (!mayPass(message)) {
                    throw new AccessDeniedException("not allowed");
                }
                return message;
            }
        });
    }

    static boolean mayPass(Message<?> message) {
        SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        if (type == null) {
            return false;
        }
        @Nullable
        SignedIn who = SimpMessageHeaderAccessor.getUser(message.getHeaders()) instanceof Authentication user
                ? SignedIn.of(user).orElse(null)
                : null;
        return switch (type) {
            case DISCONNECT, HEARTBEAT -> true;
            case CONNECT, UNSUBSCRIBE -> who != null;
            case SUBSCRIBE ->
                who != null && mayHear(who, SimpMessageHeaderAccessor.getDestination(message.getHeaders()));
            default -> false;
        };
    }

    private static boolean mayHear(SignedIn who, @Nullable String destination) {
        return (LIVE.equals(destination) && Roles.any(who.roles(), Roles.SCREEN))
                || (TASKS.equals(destination) && Roles.any(who.roles(), Roles.FIELD));
    }
}
