package org.scenicwatch.dashboard.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.AbstractSubProtocolEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;
import org.springframework.web.socket.messaging.SessionUnsubscribeEvent;

/** Sends batches to everybody who looks; each is written as JSON once. */
@Component
class LiveTopic {

    static final String DESTINATION = "/topic/live";

    private final MessageChannel broker;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** One subscription of one connection. */
    private record Listener(String session, String subscription) {}

    LiveTopic(@Lazy MessageChannel brokerChannel) {
        this.broker = brokerChannel;
    }

    /** Whether anybody looks. */
    boolean isWatched() {
        return !listeners.isEmpty();
    }

    @EventListener
    void subscribed(SessionSubscribeEvent event) {
        if (DESTINATION.equals(headersOf(event).getDestination())) {
            listeners.add(listenerOf(event));
        }
    }

    @EventListener
    void unsubscribed(SessionUnsubscribeEvent event) {
        listeners.remove(listenerOf(event));
    }

    @EventListener
    void disconnected(SessionDisconnectEvent event) {
        listeners.removeIf(listener -> listener.session().equals(event.getSessionId()));
    }

    private static Listener listenerOf(AbstractSubProtocolEvent event) {
        SimpMessageHeaderAccessor headers = headersOf(event);
        return new Listener(String.valueOf(headers.getSessionId()), String.valueOf(headers.getSubscriptionId()));
    }

    private static SimpMessageHeaderAccessor headersOf(AbstractSubProtocolEvent event) {
        return SimpMessageHeaderAccessor.wrap(event.getMessage());
    }

    void send(LiveFrame frame) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(DESTINATION);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setLeaveMutable(true);
        broker.send(
                MessageBuilder.createMessage(RowJson.mapper().writeValueAsBytes(frame), headers.getMessageHeaders()));
    }
}
