package org.scenicwatch.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** 30,000 devices that publish through Mosquitto at a fixed rate, with one screen looking on. */
final class Paced {

    private static final double TO_COMMIT_MILLIS = 250;
    private static final double TO_SCREEN_MILLIS = 500;
    private static final int WARM_UP_SECONDS = 20;

    private final Path root;
    private final int rate;
    private final String name;
    private final int seconds = Integer.getInteger("bench.seconds", 60);

    Paced(Path root, int rate, String name) {
        this.root = root;
        this.rate = rate;
        this.name = name;
    }

    /** From the device's own time to the commit, by the database's clock at the commit, and to the screen. */
    List<Measurement> latency() throws Exception {
        List<Measurement> found = new ArrayList<>();
        Percentiles toScreen = new Percentiles();
        try (Rig rig = Rig.start(root, BrokerKind.MOSQUITTO)) {
            rig.keepCommitTimes();
            Instant[] from = {Instant.MAX};
            try (LiveScreen ignored = new LiveScreen(
                            rig.subject().url(), Subject.PASSWORD, frame -> note(frame, from[0], toScreen));
                    Publisher publisher = publisher(rig)) {
                Fates before = rig.database().fates();
                Thread.sleep(WARM_UP_SECONDS * 1_000L);
                from[0] = Instant.now();
                Thread.sleep(seconds * 1_000L);
                Instant to = Instant.now();
                Publisher.Result sent = publisher.stop();
                rig.awaitFates(before, sent.sent());
                Percentiles toCommit = CommitTimes.of(rig.database(), from[0], to);
                found.add(Measurement.reported(name + "-commit-p50", toCommit.at(0.5), "ms"));
                found.add(Measurement.atMost(name + "-commit-p99", toCommit.at(0.99), "ms", TO_COMMIT_MILLIS));
                found.add(Measurement.reported(name + "-commits", toCommit.size(), "messages"));
            }
            found.add(Measurement.reported(name + "-screen-p50", toScreen.at(0.5), "ms"));
            found.add(Measurement.atMost(name + "-screen-p99", toScreen.at(0.99), "ms", TO_SCREEN_MILLIS));
            found.add(Measurement.reported(name + "-screen-rows", toScreen.size(), "rows"));
        }
        return found;
    }

    /** Rows, large values and indexes of the event store for each message. */
    List<Measurement> eventBytes(double bar) throws Exception {
        try (Rig rig = Rig.start(root, BrokerKind.MOSQUITTO);
                Publisher publisher = publisher(rig)) {
            Fates before = rig.database().fates();
            Thread.sleep(WARM_UP_SECONDS * 1_000L);
            long storedBefore = rig.database().fates().stored();
            long bytes = rig.database().bytesOf("telemetry_event");
            Thread.sleep(seconds * 3_000L);
            long stored = rig.database().fates().stored() - storedBefore;
            bytes = rig.database().bytesOf("telemetry_event") - bytes;
            Publisher.Result sent = publisher.stop();
            rig.awaitFates(before, sent.sent());
            return List.of(
                    Measurement.atMost(name, (double) bytes / stored, "bytes/message", bar),
                    Measurement.reported(name + "-messages", stored, "messages"));
        }
    }

    private Publisher publisher(Rig rig) throws Exception {
        return Publisher.start(rig.account(), Rig.DEVICES, 2, rate);
    }

    /** A row's newest value carries the device's own time, taken when it was published on this machine's clock. */
    private static void note(JsonNode frame, Instant from, Percentiles toScreen) {
        Instant now = Instant.now();
        for (JsonNode change : frame.path("changes")) {
            if (change.path("kind").asString().equals("device")) {
                String at = change.path("row").path("lastAt").asString("");
                if (!at.isEmpty() && Instant.parse(at).isAfter(from)) {
                    toScreen.add(now.toEpochMilli() - Instant.parse(at).toEpochMilli());
                }
            }
        }
    }
}
