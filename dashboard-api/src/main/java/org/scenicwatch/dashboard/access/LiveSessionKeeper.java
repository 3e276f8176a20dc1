package org.scenicwatch.dashboard.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.core.identity.ApiToken;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.LoginSessions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A screen that only listens is in use: its session must not end over night. And one whose session or token has ended,
 * be it on another node, must not go on listening.
 */
@Component
class LiveSessionKeeper {

    private final OpenSockets sockets;
    private final LoginSessions sessions;
    private final ApiTokens tokens;

    LiveSessionKeeper(OpenSockets sockets, LoginSessions sessions, ApiTokens tokens) {
        this.sockets = sockets;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void keep() {
        Set<SignedIn> callers = sockets.callers();
        if (callers.isEmpty()) {
            return;
        }
        List<String> ids = callers.stream()
                .map(SignedIn::sessionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> alive = sessions.keepAlive(ids);
        ids.stream().filter(id -> !alive.contains(id)).forEach(sockets::closeSession);
        Set<String> inForce = tokens.all().stream().map(ApiToken::actor).collect(Collectors.toSet());
        callers.stream()
                .filter(who -> who.sessionId() == null && !inForce.contains(who.actor()))
                .forEach(who -> sockets.closeActor(who.actor()));
    }
}
