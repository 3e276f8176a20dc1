package org.scenicwatch.bench;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets smoke detectors of the running demo village alarm, each in another household group, and waits until a text and a
 * call to the house's own householder are accepted by gateways. From the publish at the broker, so somewhat more than from
 * the storing of the alarm.
 */
final class NotifyCritical {

    /** Source: GB/T 45839-2025, push to people within 15 s on at least two kinds of channel. */
    private static final double BAR_MILLIS = 15_000;

    private static final int WARM_UP = 5;
    private static final int ALARMS = 60;
    /** Houses between two alarms, more than a household group has. */
    private static final int STRIDE = 20;

    private static final int PAUSE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String SECRET = "bench-between-us";

    private NotifyCritical() {}

    static Measurement measure(Path root) throws Exception {
        Map<String, Long> byText = new ConcurrentHashMap<>();
        Map<String, Long> byCall = new ConcurrentHashMap<>();
        Map<String, Long> sent = new HashMap<>();
        ExecutorService workers = Executors.newCachedThreadPool();
        HttpServer texts = gateway(workers, byText);
        HttpServer calls = gateway(workers, byCall);
        try (Subject subject = Subject.startDemo(root, settings(texts, calls))) {
            Rest.signedIn(subject.url(), Subject.PASSWORD)
                    .post("/api/v1/recipients/import", "text/csv", householders());
            Mqtt5BlockingClient client = Mqtt5Client.builder()
                    .identifier("gw-demo-bench")
                    .serverHost("127.0.0.1")
                    .serverPort(subject.mqttPort())
                    .buildBlocking();
            client.connectWith()
                    .simpleAuth()
                    .username("gw-demo")
                    .password(subject.gatewaySecret().getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth()
                    .send();
            for (int i = 0; i < WARM_UP + ALARMS; i++) {
                sent.put(phone(house(i)), System.nanoTime());
                client.publishWith()
                        .topic(String.format(Locale.ROOT, "scenic/xijiang/smoke/SM-%04d/state", house(i)))
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload("{\"state\":\"alarm\"}".getBytes(StandardCharsets.UTF_8))
                        .send();
                Thread.sleep(PAUSE_MILLIS);
            }
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (System.nanoTime() < end && !(byText.size() >= sent.size() && byCall.size() >= sent.size())) {
                Thread.sleep(100);
            }
            client.disconnect();
        } finally {
            texts.stop(0);
            calls.stop(0);
            workers.shutdownNow();
        }
        return new Measurement(
                Scenario.NOTIFY_CRITICAL.word(), percentile99(sent, byText, byCall) / 1e6, "ms", BAR_MILLIS);
    }

    private static double percentile99(Map<String, Long> sent, Map<String, Long> byText, Map<String, Long> byCall)
            throws IOException {
        Percentiles nanos = new Percentiles();
        for (int i = WARM_UP; i < WARM_UP + ALARMS; i++) {
            String phone = phone(house(i));
            Long from = sent.get(phone);
            Long text = byText.get(phone);
            Long call = byCall.get(phone);
            if (from == null || text == null || call == null) {
                throw new IOException("the householder of house " + house(i) + " was not told by both channels");
            }
            nanos.add(Math.max(text, call) - from);
        }
        return nanos.at(0.99);
    }

    private static HttpServer gateway(ExecutorService workers, Map<String, Long> accepted) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> accept(exchange, accepted));
        server.start();
        return server;
    }

    private static void accept(HttpExchange exchange, Map<String, Long> accepted) throws IOException {
        String to = Rest.JSON
                .readTree(exchange.getRequestBody().readAllBytes())
                .path("to")
                .asString();
        byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        accepted.putIfAbsent(to, System.nanoTime());
    }

    private static Map<String, String> settings(HttpServer texts, HttpServer calls) {
        Map<String, String> settings = new HashMap<>();
        for (var gateway : Map.of("SMS", texts, "VOICE", calls).entrySet()) {
            String prefix = "SCENICWATCH_NOTIFICATION_" + gateway.getKey();
            settings.put(prefix + "_VIA", "webhook");
            settings.put(
                    prefix + "_WEBHOOK_URL",
                    "http://127.0.0.1:" + gateway.getValue().getAddress().getPort() + "/send");
            settings.put(prefix + "_WEBHOOK_SECRET", SECRET);
        }
        return settings;
    }

    private static String householders() {
        StringBuilder csv = new StringBuilder(
                "id,name,phone,email,duties,zone,channels,priorities,quiet_from,quiet_until,language\n");
        for (int i = 0; i < WARM_UP + ALARMS; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "B-%d,Bench,%s,,householder:house-%04d,,sms;voice,CRITICAL,,,en%n",
                    house(i),
                    phone(house(i)),
                    house(i)));
        }
        return csv.toString();
    }

    private static int house(int i) {
        return 1 + i * STRIDE;
    }

    private static String phone(int house) {
        return String.format(Locale.ROOT, "1990000%04d", house);
    }
}
