package org.scenicwatch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Files complaints beside the running demo village, each at another house, and waits for its case on the live topic. */
final class ComplaintToScreen {

    private static final double BAR_MILLIS = 1_000;
    private static final int WARM_UP = 5;
    /** With the warm-up below the 40 filings that one address may make in ten minutes. */
    private static final int COMPLAINTS = 30;

    private static final int PAUSE_MILLIS = 700;

    private ComplaintToScreen() {}

    static Measurement measure(Path root) throws Exception {
        Map<String, Long> seen = new ConcurrentHashMap<>();
        List<Double> millis = new ArrayList<>();
        try (Subject subject = Subject.start(root);
                LiveScreen ignored = new LiveScreen(subject.url(), Subject.PASSWORD, frame -> note(frame, seen))) {
            HttpClient http = HttpClient.newHttpClient();
            Map<String, Long> sent = new ConcurrentHashMap<>();
            for (int i = 1; i <= WARM_UP + COMPLAINTS; i++) {
                String house = String.format(Locale.ROOT, "house-%04d", 100 + i);
                sent.put("xijiang/" + house, System.nanoTime());
                file(http, subject.url(), house);
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(5_000);
            for (int i = WARM_UP + 1; i <= WARM_UP + COMPLAINTS; i++) {
                String house = String.format(Locale.ROOT, "xijiang/house-%04d", 100 + i);
                Long at = seen.get(house);
                Long from = sent.get(house);
                if (at == null || from == null) {
                    throw new IOException("the case of " + house + " did not come to the screen");
                }
                millis.add((at - from) / 1e6);
            }
        }
        return new Measurement(Scenario.COMPLAINT_TO_SCREEN.word(), Collections.max(millis), "ms", BAR_MILLIS);
    }

    private static void file(HttpClient http, String url, String house) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/public/complaints"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"place\":\"" + house
                                + "\",\"category\":\"overcharging\",\"statement\":\"measured\",\"language\":\"en\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the complaint was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void note(JsonNode frame, Map<String, Long> seen) {
        long now = System.nanoTime();
        for (JsonNode change : frame.path("changes")) {
            if (change.path("kind").asString().equals("case")) {
                seen.putIfAbsent(change.path("row").path("place").asString(), now);
            }
        }
    }
}
