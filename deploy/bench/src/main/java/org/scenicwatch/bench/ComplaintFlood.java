package org.scenicwatch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 complaints a minute from one address for two minutes, while another address files ten: who floods is limited, and the
 * other one notices nothing. The addresses come from a proxy that the platform is told to believe.
 */
final class ComplaintFlood {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 120);
    private static final long FLOOD_MILLIS = 300;
    private static final int OTHERS = 10;
    /** Of one address in ten minutes, as shipped, and what comes back of it meanwhile. */
    private static final int LIMIT = 40;

    private static final double BAR_MILLIS = 1_000;
    private static final String FLOODER = "198.51.100.7";
    private static final String OTHER = "203.0.113.20";

    private ComplaintFlood() {}

    static List<Measurement> measure(Path root) throws Exception {
        Map<String, String> settings = Map.of("SCENICWATCH_TRUSTED_PROXIES", "127.0.0.0/8,::1");
        try (Subject subject = Subject.startDemo(root, settings)) {
            HttpClient http = HttpClient.newHttpClient();
            // The first request of a process is no measure of the others.
            check(send(http, subject.url(), "203.0.113.1", 1).get(), 201);
            AtomicInteger accepted = new AtomicInteger();
            AtomicInteger limited = new AtomicInteger();
            List<CompletableFuture<Void>> flood = new ArrayList<>();
            Percentiles answers = new Percentiles();
            int refused = 0;
            int filed = 0;
            long begin = System.nanoTime();
            int sent = 0;
            while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(SECONDS)) {
                int house = 200 + sent % 400;
                flood.add(send(http, subject.url(), FLOODER, house).thenAccept(answer -> {
                    if (answer.statusCode() == 201) {
                        accepted.incrementAndGet();
                    } else if (answer.statusCode() == 429) {
                        limited.incrementAndGet();
                    }
                }));
                sent++;
                if (filed < OTHERS && System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(SECONDS) / OTHERS * filed) {
                    long from = System.nanoTime();
                    HttpResponse<String> answer =
                            send(http, subject.url(), OTHER, 100 + filed).get();
                    answers.add(System.nanoTime() - from);
                    refused += answer.statusCode() == 201 ? 0 : 1;
                    filed++;
                }
                long next = begin + TimeUnit.MILLISECONDS.toNanos(FLOOD_MILLIS * sent);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
            for (CompletableFuture<Void> one : flood) {
                one.get();
            }
            if (accepted.get() + limited.get() != sent) {
                throw new IOException(
                        "of " + sent + " complaints " + accepted + " were taken and " + limited + " limited");
            }
            double most = LIMIT + Math.ceil(LIMIT * SECONDS / 600.0);
            String name = Scenario.COMPLAINT_FLOOD.word();
            return List.of(
                    Measurement.atMost(name + "-others-p99", answers.at(0.99) / 1e6, "ms", BAR_MILLIS),
                    Measurement.atMost(name + "-others-refused", refused + 1, "refused + 1", 1),
                    Measurement.atMost(name + "-accepted", accepted.get(), "of the flood", most),
                    Measurement.reported(name + "-sent", sent, "complaints"));
        }
    }

    private static CompletableFuture<HttpResponse<String>> send(
            HttpClient http, String url, String address, int house) {
        String body = String.format(
                Locale.ROOT,
                "{\"place\":\"house-%04d\",\"category\":\"overcharging\",\"statement\":\"measured\",\"language\":\"en\"}",
                house);
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/public/complaints"))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", address)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void check(HttpResponse<String> answer, int wanted) throws IOException {
        if (answer.statusCode() != wanted) {
            throw new IOException("the complaint was answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
