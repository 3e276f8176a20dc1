package org.scenicwatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * One device in ten raises an alarm within a minute: each must be on a subscribed screen at once, the area must be said to
 * be in flood, and an operator who acknowledges one after the other meanwhile must be answered at once. Measured twice: on a
 * platform that has just started, whose code is not compiled yet ({@code -cold}), and then with another tenth of the devices
 * while the first stand in alarm.
 */
final class AlarmBurst {

    private static final int ALARMS = Rig.DEVICES / 10;
    private static final int SECONDS = 60;
    private static final double BAR_MILLIS = 1_000;
    private static final int LAST_ROWS_MILLIS = 5_000;
    private static final double ACKNOWLEDGED_BAR_MILLIS = 300;
    private static final int BETWEEN_ACKNOWLEDGEMENTS_MILLIS = 200;

    private AlarmBurst() {}

    static List<Measurement> measure(Path root) throws Exception {
        String name = Scenario.ALARM_BURST.word();
        List<Measurement> measured = new ArrayList<>();
        try (Rig rig = Rig.start(root, BrokerKind.MOSQUITTO)) {
            rig.database().awaitDomainGroups();
            measured.addAll(burst(rig, name + "-cold", 0));
            rig.database().awaitDomainGroups();
            measured.addAll(burst(rig, name, ALARMS));
        }
        return measured;
    }

    /** A burst of the devices from the {@code skip}th on. */
    private static List<Measurement> burst(Rig rig, String name, int skip) throws Exception {
        Screen screen = new Screen(Instant.now());
        try (LiveScreen ignored = new LiveScreen(rig.subject().url(), Subject.PASSWORD, screen::take);
                Operator operator = new Operator(rig.subject().url(), screen)) {
            Fates before = rig.database().fates();
            long sent;
            try (Publisher publisher = Publisher.start(
                    rig.account(),
                    ALARMS,
                    2,
                    (double) ALARMS / SECONDS,
                    "mode=alarm",
                    "count=" + ALARMS,
                    "skip=" + skip)) {
                sent = publisher.await().sent();
            }
            rig.awaitFates(before, sent);
            Thread.sleep(LAST_ROWS_MILLIS);
            Percentiles acknowledged = operator.end();
            long stored =
                    rig.database().number("select count(*) from alarm_row where body #>> '{source,type}' = 'device'");
            if (stored != skip + ALARMS) {
                throw new IOException("raised " + (skip + ALARMS) + " alarms, stored " + stored);
            }
            return List.of(
                    Measurement.reported(name + "-p50", screen.toScreen.at(0.5), "ms"),
                    Measurement.atMost(name + "-p99", screen.toScreen.at(0.99), "ms", BAR_MILLIS),
                    Measurement.reported(name + "-most", screen.toScreen.at(1), "ms"),
                    Measurement.atLeast(name + "-seen", screen.seen.size(), "alarms", ALARMS),
                    Measurement.atLeast(name + "-flood-told", screen.floodTold.get() ? 1 : 0, "times", 1),
                    Measurement.reported(name + "-acknowledged", acknowledged.size(), "alarms"),
                    Measurement.reported(name + "-acknowledge-p50", acknowledged.at(0.5), "ms"),
                    Measurement.atMost(
                            name + "-acknowledge-p99", acknowledged.at(0.99), "ms", ACKNOWLEDGED_BAR_MILLIS));
        }
    }

    /** What a screen was told. */
    private static final class Screen {

        final Percentiles toScreen = new Percentiles();
        final Set<String> seen = ConcurrentHashMap.newKeySet();
        final Map<String, JsonNode> rows = new ConcurrentHashMap<>();
        final AtomicBoolean floodTold = new AtomicBoolean();
        private final Instant since;

        Screen(Instant since) {
            this.since = since;
        }

        void take(JsonNode frame) {
            long now = System.currentTimeMillis();
            for (JsonNode change : frame.path("changes")) {
                JsonNode row = change.path("row");
                if (change.path("kind").asString().equals("alarm") && isOfThisBurst(row)) {
                    String id = change.path("id").asString();
                    rows.put(id, row);
                    // An alarm's time is its reading's: the device's own clock, which is this machine's.
                    if (seen.add(id)) {
                        toScreen.add(now
                                - Instant.parse(row.path("raisedAt").asString()).toEpochMilli());
                    }
                } else if (row.path("flood").isObject()) {
                    floodTold.set(true);
                }
            }
        }

        private boolean isOfThisBurst(JsonNode row) {
            String raisedAt = row.path("raisedAt").asString("");
            return !raisedAt.isEmpty() && !Instant.parse(raisedAt).isBefore(since);
        }
    }

    /** Acknowledges one alarm after the other that the screen shows, as somebody at the desk would. */
    private static final class Operator implements AutoCloseable {

        private final Rest rest;
        private final Screen screen;
        private final Percentiles answered = new Percentiles();
        private final Set<String> done = new HashSet<>();
        private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor();
        private final ScheduledFuture<?> work;

        Operator(String url, Screen screen) throws IOException, InterruptedException {
            this.rest = Rest.signedIn(url, Subject.PASSWORD);
            this.screen = screen;
            this.work = desk.scheduleWithFixedDelay(
                    this::acknowledgeOne, 0, BETWEEN_ACKNOWLEDGEMENTS_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void acknowledgeOne() {
            Optional<Map.Entry<String, JsonNode>> next = screen.rows.entrySet().stream()
                    .filter(entry -> !done.contains(entry.getKey()))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            String id = next.get().getKey();
            JsonNode row = next.get().getValue();
            done.add(id);
            long before = System.nanoTime();
            try {
                rest.command(
                        "/api/v1/alarms/" + id.replace("/", "~") + "/acknowledge",
                        row.path("version").asLong(),
                        "{\"occurrence\":" + row.path("occurrence").asLong() + "}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            answered.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
        }

        /** The answer times so far, in milliseconds; an acknowledgement that was refused ends the measurement. */
        Percentiles end() throws Exception {
            work.cancel(false);
            desk.shutdown();
            if (!desk.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IOException("an acknowledgement was not answered");
            }
            if (!work.isCancelled()) {
                work.get();
            }
            return answered;
        }

        @Override
        public void close() {
            desk.shutdownNow();
        }
    }
}
