package org.scenicwatch.dashboard.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on loopback: checks signatures, remembers what it took by key, and fails as told. */
public final class HttpGateway implements AutoCloseable {

    /** The secret that both sides know. */
    public static final String SECRET = "between us";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Signature signature = new Signature(SECRET);
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private final Map<String, String> idByKey = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangsAfterTaking;

    /** Starts it. */
    public HttpGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/send", this::answer);
        server.start();
    }

    /** Where messages are posted to. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    /** Every message that was posted, also the refused ones. */
    public List<JsonNode> posted() {
        return posted;
    }

    /** The id under which the message with this key was taken. */
    public String idOf(String key) {
        return idByKey.getOrDefault(key, "");
    }

    /** Answers with this status from now on; what is not 200 is not taken. */
    public void answerWith(int newStatus) {
        status = newStatus;
    }

    /** Takes messages from now on and never says so. */
    public void hangAfterTaking(boolean hangs) {
        hangsAfterTaking = hangs;
    }

    /** A signature for a callback. */
    public static String sign(String timestamp, String body) {
        return new Signature(SECRET).of(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String timestamp = exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP_HEADER);
        String signed = exchange.getRequestHeaders().getFirst(Signature.SIGNATURE_HEADER);
        if (timestamp == null || signed == null || !signature.matches(timestamp, body, signed)) {
            reply(exchange, 401, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            String path = exchange.getRequestURI().getPath();
            String id = idByKey.get(path.substring(path.lastIndexOf('/') + 1));
            reply(exchange, id == null ? 404 : 200, id == null ? "" : "{\"id\":\"" + id + "\"}");
        } else {
            take(exchange, JsonMapper.shared().readTree(body));
        }
    }

    private void take(HttpExchange exchange, JsonNode message) throws IOException {
        posted.add(message);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (status != 200) {
            reply(exchange, status, "");
            return;
        }
        String id = idByKey.computeIfAbsent(key, unknown -> "gw-" + (idByKey.size() + 1));
        if (hangsAfterTaking) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        reply(exchange, 200, "{\"id\":\"" + id + "\"}");
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
