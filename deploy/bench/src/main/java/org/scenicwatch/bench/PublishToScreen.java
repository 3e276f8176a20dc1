package org.scenicwatch.bench;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Publishes readings beside the running demo village and waits for each on the live topic. */
final class PublishToScreen {

    private static final double BAR_MILLIS = 1_000;
    private static final int WARM_UP = 20;
    private static final int READINGS = 200;
    /** Longer than the live topic waits to merge, so that no reading overtakes another on its way. */
    private static final int PAUSE_MILLIS = 500;

    private static final String DEVICE = "xijiang/H-050";
    private static final String TOPIC = "scenic/xijiang/hydrant/H-050/telemetry";

    private PublishToScreen() {}

    static Measurement measure(Path root) throws Exception {
        Map<String, Long> seen = new ConcurrentHashMap<>();
        Map<String, Long> sent = new ConcurrentHashMap<>();
        try (Subject subject = Subject.start(root);
                LiveScreen ignored = new LiveScreen(subject.url(), Subject.PASSWORD, frame -> note(frame, seen))) {
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
            for (int i = 0; i < WARM_UP + READINGS; i++) {
                // Well within the normal range and each different, so that it is known again on the screen.
                String value = String.format(Locale.ROOT, "%.4f", 0.55 + i * 0.0001);
                sent.put(value, System.nanoTime());
                client.publishWith()
                        .topic(TOPIC)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(("{\"values\":{\"pressure\":" + value + "}}").getBytes(StandardCharsets.UTF_8))
                        .send();
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(5_000);
            client.disconnect();
        }
        return new Measurement(Scenario.PUBLISH_TO_SCREEN.word(), percentile99(sent, seen), "ms", BAR_MILLIS);
    }

    private static void note(JsonNode frame, Map<String, Long> seen) {
        long now = System.nanoTime();
        for (JsonNode change : frame.path("changes")) {
            if (change.path("id").asString().equals(DEVICE)
                    && change.path("kind").asString().equals("device")) {
                double value = change.path("row")
                        .path("values")
                        .path("pressure")
                        .path("v")
                        .asDouble();
                seen.putIfAbsent(String.format(Locale.ROOT, "%.4f", value), now);
            }
        }
    }

    private static double percentile99(Map<String, Long> sent, Map<String, Long> seen) throws IOException {
        List<Double> millis = new ArrayList<>();
        new TreeMap<>(sent).entrySet().stream().skip(WARM_UP).forEach(reading -> {
            Long at = seen.get(reading.getKey());
            millis.add(at == null ? Double.MAX_VALUE : (at - reading.getValue()) / 1e6);
        });
        if (seen.size() < READINGS / 2) {
            throw new IOException("only " + seen.size() + " of " + sent.size() + " readings came to the screen");
        }
        Collections.sort(millis);
        return millis.get((int) Math.ceil(millis.size() * 0.99) - 1);
    }
}
