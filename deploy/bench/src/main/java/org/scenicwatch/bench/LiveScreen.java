package org.scenicwatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does to see live rows: sign in, open the socket, subscribe. */
final class LiveScreen implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final WebSocket socket;

    LiveScreen(String url, String password, Consumer<JsonNode> frames) throws Exception {
        JsonNode session = session(url);
        HttpResponse<String> login = http.send(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(csrfName(session), csrfToken(session))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=admin&password=" + URLEncoder.encode(password, UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (login.statusCode() != 204) {
            throw new IOException("login answered " + login.statusCode());
        }
        session = session(url);
        CompletableFuture<Void> connected = new CompletableFuture<>();
        socket = http.newWebSocketBuilder()
                .header("Origin", url)
                .subprotocols("v12.stomp")
                .buildAsync(URI.create(url.replace("http", "ws") + "/ws"), new Frames(connected, frames))
                .get(30, TimeUnit.SECONDS);
        send("CONNECT\naccept-version:1.2\nheart-beat:0,0\n" + csrfName(session) + ":" + csrfToken(session) + "\n\n");
        connected.get(30, TimeUnit.SECONDS);
        send("SUBSCRIBE\nid:0\ndestination:/topic/live\n\n");
    }

    private JsonNode session(String url) throws IOException, InterruptedException {
        return JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(url + "/api/v1/session"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static String csrfName(JsonNode session) {
        return session.path("csrf").path("headerName").asString();
    }

    private static String csrfToken(JsonNode session) {
        return session.path("csrf").path("token").asString();
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
            text.append(data);
            for (int end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0")) {
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
                frames.accept(JSON.readTree(frame.substring(frame.indexOf("\n\n") + 2)));
            }
        }
    }
}
