package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** One device in ten raises an alarm within a minute, and each must be on a subscribed screen at once. */
final class AlarmBurst {

    private static final int ALARMS = Rig.DEVICES / 10;
    private static final int SECONDS = 60;
    private static final double BAR_MILLIS = 1_000;
    private static final int LAST_ROWS_MILLIS = 5_000;

    private AlarmBurst() {}

    static List<Measurement> measure(Path root) throws Exception {
        String name = Scenario.ALARM_BURST.word();
        Percentiles toScreen = new Percentiles();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (Rig rig = Rig.start(root, BrokerKind.MOSQUITTO);
                LiveScreen ignored =
                        new LiveScreen(rig.subject().url(), Subject.PASSWORD, frame -> note(frame, seen, toScreen))) {
            Fates before = rig.database().fates();
            long sent;
            try (Publisher publisher = Publisher.start(
                    rig.account(), ALARMS, 2, (double) ALARMS / SECONDS, "mode=alarm", "count=" + ALARMS)) {
                sent = publisher.await().sent();
            }
            rig.awaitFates(before, sent);
            Thread.sleep(LAST_ROWS_MILLIS);
            long stored =
                    rig.database().number("select count(*) from alarm_row where body #>> '{source,type}' = 'device'");
            if (stored != ALARMS) {
                throw new IOException("raised " + ALARMS + " alarms, stored " + stored);
            }
            return List.of(
                    Measurement.reported(name + "-p50", toScreen.at(0.5), "ms"),
                    Measurement.atMost(name + "-p99", toScreen.at(0.99), "ms", BAR_MILLIS),
                    Measurement.reported(name + "-most", toScreen.at(1), "ms"),
                    Measurement.atLeast(name + "-seen", seen.size(), "alarms", ALARMS));
        }
    }

    /** An alarm's time is its reading's: the device's own clock, which is this machine's. */
    private static void note(JsonNode frame, Set<String> seen, Percentiles toScreen) {
        long now = System.currentTimeMillis();
        for (JsonNode change : frame.path("changes")) {
            if (change.path("kind").asString().equals("alarm")
                    && seen.add(change.path("id").asString())) {
                toScreen.add(now
                        - Instant.parse(change.path("row").path("raisedAt").asString())
                                .toEpochMilli());
            }
        }
    }
}
