package org.scenicwatch.dashboard.field;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.AbstractSubProtocolEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;
import org.springframework.web.socket.messaging.SessionUnsubscribeEvent;

/** The phones of this node that listen for their person's tasks, and the way to them. */
@Component
class TaskQueue {

    private static final String SUBSCRIBED = "/user/queue/tasks";

    private final SimpMessageSendingOperations messages;
    private final Map<Listener, String> listeners = new ConcurrentHashMap<>();

    /** One subscription of one connection. */
    private record Listener(String session, String subscription) {}

    TaskQueue(@Lazy SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    /** Who listens, each once. */
    Set<String> actors() {
        return Set.copyOf(listeners.values());
    }

    boolean isWatched() {
        return !listeners.isEmpty();
    }

    /** Sends to the connections of this person and of nobody else. */
    void send(String actor, OwnFrame frame) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setLeaveMutable(true);
        // Spring finds the connections of that person by its own registry; the destination names the person, not a
        // topic.
        messages.send(
                "/user/" + actor.replace("/", "%2F") + "/queue/tasks",
                MessageBuilder.createMessage(RowJson.mapper().writeValueAsBytes(frame), headers.getMessageHeaders()));
    }

    @EventListener
    void subscribed(SessionSubscribeEvent event) {
        Principal who = event.getUser();
        if (who != null && SUBSCRIBED.equals(headersOf(event).getDestination())) {
            listeners.put(listenerOf(event), who.getName());
        }
    }

    @EventListener
    void unsubscribed(SessionUnsubscribeEvent event) {
        listeners.remove(listenerOf(event));
    }

    @EventListener
    void disconnected(SessionDisconnectEvent event) {
        listeners.keySet().removeIf(listener -> listener.session().equals(event.getSessionId()));
    }

    private static Listener listenerOf(AbstractSubProtocolEvent event) {
        SimpMessageHeaderAccessor headers = headersOf(event);
        return new Listener(String.valueOf(headers.getSessionId()), String.valueOf(headers.getSubscriptionId()));
    }

    private static SimpMessageHeaderAccessor headersOf(AbstractSubProtocolEvent event) {
        return SimpMessageHeaderAccessor.wrap(event.getMessage());
    }
}
