package org.scenicwatch.dashboard.access;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** The open WebSocket connections by who opened them: a subscription must not outlive the right to it. */
@Component
class OpenSockets {

    private static final Logger log = LoggerFactory.getLogger(OpenSockets.class);

    private final Map<WebSocketSession, SignedIn> open = new ConcurrentHashMap<>();

    /** Closes the connections of one login session. */
    void closeSession(String sessionId) {
        close(who -> sessionId.equals(who.sessionId()));
    }

    /** Closes all connections of one person or program. */
    void closeActor(String actor) {
        close(who -> actor.equals(who.actor()));
    }

    /** Who is connected, each once. */
    Set<SignedIn> callers() {
        return Set.copyOf(open.values());
    }

    WebSocketHandler watch(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                callerOf(session).ifPresent(who -> open.put(session, who));
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                open.remove(session);
                super.afterConnectionClosed(session, status);
            }
        };
    }

    private void close(Predicate<SignedIn> whose) {
        open.forEach((session, who) -> {
            if (whose.test(who)) {
                try {
                    session.close(CloseStatus.POLICY_VIOLATION);
                } catch (IOException gone) {
                    log.debug("socket=gone actor={}", who.actor());
                }
            }
        });
    }

    private static Optional<SignedIn> callerOf(WebSocketSession session) {
        return session.getPrincipal() instanceof Authentication authentication
                ? SignedIn.of(authentication)
                : Optional.empty();
    }
}
