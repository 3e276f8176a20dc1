package org.scenicwatch.dashboard.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/** A STOMP connection of a visitor, and how it ended. */
final class LiveListener extends StompSessionHandlerAdapter {

    private final CompletableFuture<Void> cutOff = new CompletableFuture<>();
    private final StompSession session;

    LiveListener(int port, Visitor visitor) throws InterruptedException, ExecutionException, TimeoutException {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        visitor.cookie("sw_session").ifPresent(secret -> headers.add("Cookie", "sw_session=" + secret));
        this.session = new WebSocketStompClient(new StandardWebSocketClient())
                .connectAsync("ws://localhost:" + port + "/ws", headers, this)
                .get(10, TimeUnit.SECONDS);
    }

    LiveListener subscribe(String destination) {
        session.subscribe(destination, this);
        return this;
    }

    LiveListener send(String destination) {
        session.send(destination, new byte[] {1});
        return this;
    }

    boolean isConnected() {
        return session.isConnected();
    }

    /** Waits for the server to end it. */
    void awaitCutOff() throws InterruptedException, ExecutionException, TimeoutException {
        cutOff.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void handleException(
            StompSession session, StompCommand command, StompHeaders headers, byte[] payload, Throwable exception) {
        cutOff.complete(null);
    }

    @Override
    public void handleTransportError(StompSession session, Throwable exception) {
        cutOff.complete(null);
    }

    @Override
    public void handleFrame(StompHeaders headers, Object payload) {
        if (headers.containsKey("message")) {
            cutOff.complete(null);
        }
    }
}
