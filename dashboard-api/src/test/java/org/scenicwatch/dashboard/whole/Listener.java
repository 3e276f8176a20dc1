package org.scenicwatch.dashboard.whole;

import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;

/** A STOMP client on the live topic or a queue, as a browser is one. */
final class Listener implements AutoCloseable {

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final WebSocketStompClient client;
    private final StompSession session;

    Listener(int port, String token) throws Exception {
        this(port, token, "/topic/live");
    }

    Listener(int port, String token, String destination) throws Exception {
        client = new WebSocketStompClient(new StandardWebSocketClient());
        client.setInboundMessageSizeLimit(4 * 1024 * 1024);
        client.setMessageConverter(new ByteArrayMessageConverter() {
            @Override
            protected boolean supportsMimeType(org.springframework.messaging.MessageHeaders headers) {
                return true;
            }
        });
        var headers = new WebSocketHttpHeaders();
        headers.setBearerAuth(token);
        session = client.connectAsync("ws://127.0.0.1:" + port + "/ws", headers, new StompSessionHandlerAdapter() {})
                .get(20, TimeUnit.SECONDS);
        session.subscribe(destination, new StompFrameHandler() {
            @Override
            public Type getPayloadType(StompHeaders stompHeaders) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders stompHeaders, Object payload) {
                frames.add(RowJson.mapper().readTree((byte[]) payload));
            }
        });
    }

    List<JsonNode> frames() {
        return frames;
    }

    /** The newest row that came for this id, a missing node when none did. */
    JsonNode rowOf(String kind, String id) {
        JsonNode newest = RowJson.mapper().missingNode();
        for (JsonNode frame : frames) {
            for (JsonNode change : frame.path("changes")) {
                if (change.path("kind").asString().equals(kind)
                        && change.path("id").asString().equals(id)) {
                    newest = change.path("row");
                }
            }
        }
        return newest;
    }

    /** Whether any row came for this id. */
    boolean holds(String kind, String id) {
        return !rowOf(kind, id).isMissingNode();
    }

    @Override
    public void close() {
        session.disconnect();
        client.stop();
    }
}
