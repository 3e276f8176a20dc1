package org.scenicwatch.dashboard.live;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may do what over STOMP: connect when logged in, subscribe to the live topic and to one's own queues, send nothing.
 * Commands go over REST, where they have versions and answers.
 */
@Component
class TopicGuard implements ChannelInterceptor {

    private static final String OWN_QUEUES = "/user/queue/";

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor headers = StompHeaderAccessor.wrap(message);
        StompCommand command = headers.getCommand();
        if (command == null || isGranted(command, headers.getDestination(), headers.getUser())) {
            return message;
        }
        throw new MessagingException("refused: " + command);
    }

    private static boolean isGranted(
            StompCommand command, @Nullable String destination, java.security.@Nullable Principal user) {
        boolean known = user instanceof Authentication person && person.isAuthenticated();
        return switch (command) {
            case CONNECT, STOMP -> known;
            case SUBSCRIBE ->
                known
                        && destination != null
                        && (destination.equals(LiveTopic.DESTINATION) || destination.startsWith(OWN_QUEUES));
            case UNSUBSCRIBE, DISCONNECT, ACK, NACK -> true;
            default -> false;
        };
    }
}
