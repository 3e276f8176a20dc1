package org.scenicwatch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a browser does to see live rows: sign in, open the socket, subscribe. */
final class LiveScreen implements AutoCloseable {

    private final WebSocket socket;

    LiveScreen(String url, String password, Consumer<JsonNode> frames) throws Exception {
        Rest session = Rest.signedIn(url, password);
        CompletableFuture<Void> connected = new CompletableFuture<>();
        socket = session.http()
                .newWebSocketBuilder()
                .header("Origin", url)
                .subprotocols("v12.stomp")
                .buildAsync(URI.create(url.replace("http", "ws") + "/ws"), new Frames(connected, frames))
                .get(30, TimeUnit.SECONDS);
        send("CONNECT\naccept-version:1.2\nheart-beat:0,0\n" + session.csrfName() + ":" + session.csrfToken() + "\n\n");
        connected.get(30, TimeUnit.SECONDS);
        send("SUBSCRIBE\nid:0\ndestination:/topic/live\n\n");
    }

    private void send(String frame) {
        socket.sendText(frame + "\0", true).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts STOMP frames together, which end with a zero byte. */
    private static final class Frames implements WebSocket.Listener {

        private final CompletableFuture<Void> connected;
        private final Consumer<JsonNode> frames;
        private final StringBuilder text = new StringBuilder();

        Frames(CompletableFuture<Void> connected, Consumer<JsonNode> frames) {
            this.connected = connected;
            this.frames = frames;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            int before = text.length();
            text.append(data);
            for (int end = text.indexOf("\0", before); end >= 0; end = text.indexOf("\0")) {
                frame(text.substring(0, end).strip());
                text.delete(0, end + 1);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void frame(String frame) {
            if (frame.startsWith("CONNECTED")) {
                connected.complete(null);
            } else if (frame.startsWith("ERROR")) {
                connected.completeExceptionally(new IOException(frame));
            } else if (frame.startsWith("MESSAGE")) {
                frames.accept(Rest.JSON.readTree(frame.substring(frame.indexOf("\n\n") + 2)));
            }
        }
    }
}
