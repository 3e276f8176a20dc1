package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From 30,000 devices to the store with everything on this machine: messages stored a second, the same until the history
 * holds them too, processor time and memory; and in the same run what the broker and the database alone can carry.
 */
final class WholeWay {

    private static final double OF_DRAIN_LIMIT = 0.7;
    private static final double EVENT_BYTES = 40;
    private static final double HEAP_MEGABYTES = 1_536;
    private static final int METRICS_PER_MESSAGE = 2;

    /** Until then the compiler takes a tenth of the machine for itself; the rate of that time is told apart. */
    private static final int WARM_UP_SECONDS = 90;

    private final Path root;
    private final BrokerKind kind;
    private final String name;
    private final int seconds = Integer.getInteger("bench.seconds", 120);
    private final int warmUp = Math.min(WARM_UP_SECONDS, seconds);
    private final List<Measurement> found = new ArrayList<>();

    WholeWay(Path root, BrokerKind kind) {
        this.root = root;
        this.kind = kind;
        this.name = "whole-way-" + kind.word();
    }

    private double bar() {
        return kind == BrokerKind.MOSQUITTO ? 15_000 : 7_000;
    }

    List<Measurement> measure() throws Exception {
        double drain = DrainLimit.of(kind, Math.min(15, seconds), Math.min(30, seconds));
        RawLimits raw = RawLimits.measure(Math.min(15, seconds));
        try (Rig rig = Rig.start(root, kind)) {
            double rate = saturated(rig);
            found.add(Measurement.reported(name + "-drain-limit", drain, "messages/s"));
            found.add(Measurement.atLeast(name + "-of-drain-limit", rate / drain, "of drain limit", OF_DRAIN_LIMIT));
            found.add(Measurement.reported(name + "-block-limit", raw.readings(), "readings/s"));
            found.add(Measurement.reported(
                    name + "-of-block-limit", rate * METRICS_PER_MESSAGE / raw.readings(), "of block limit"));
            found.add(Measurement.reported(name + "-history-limit", raw.rows(), "rows/s"));
            found.add(Measurement.reported(
                    name + "-of-history-limit", rate * METRICS_PER_MESSAGE / raw.rows(), "of history limit"));
            found.add(Measurement.reported(name + "-import", Rig.DEVICES / rig.importSeconds(), "devices/s"));
        }
        return found;
    }

    private double saturated(Rig rig) throws Exception {
        Database database = rig.database();
        Fates before = database.fates();
        long[] mostLag = {0};
        double[] mostHeap = {0};
        // A fixed rate instead of as much as it takes: the same figures at a known load.
        long offered = Long.getLong("bench.rate", 0);
        try (Heap heap = Heap.of(rig.subject().pid());
                Publisher publisher = Publisher.start(
                        rig.account(),
                        Rig.DEVICES,
                        Saturation.CONNECTIONS,
                        offered,
                        "credit=" + Saturation.MOST_WAITING)) {
            Saturation.Done done = () -> database.fates().since(before).all();
            long started = System.nanoTime();
            Saturation.run(publisher, done, warmUp, () -> {});
            double whileWarming = done.count() / ((System.nanoTime() - started) / 1e9);
            long eventBytes = database.bytesOf("telemetry_event");
            long historyBytes = database.bytesOf("reading");
            long historyRows = database.number("select count(*) from reading");
            Usage usage = rig.usage(publisher.pid());
            long storedBefore = database.fates().stored();
            long begin = System.nanoTime();
            Saturation.run(publisher, done, seconds, () -> {
                mostLag[0] = Math.max(mostLag[0], database.lag("history", "telemetry_event"));
                mostHeap[0] = Math.max(mostHeap[0], heap.usedMegabytes());
            });
            double took = (System.nanoTime() - begin) / 1e9;
            long stored = database.fates().stored() - storedBefore;
            Usage used = rig.usage(publisher.pid());
            eventBytes = database.bytesOf("telemetry_event") - eventBytes;
            long lagAtEnd = database.lag("history", "telemetry_event");
            Publisher.Result sent = publisher.stop();
            Fates fates = rig.awaitFates(before, sent.sent());
            rig.awaitHistory();
            double untilHistory = (System.nanoTime() - begin) / 1e9;
            long storedInAll = database.fates().stored() - storedBefore;

            double rate = stored / took;
            found.add(Measurement.atLeast(name, rate, "messages/s", bar()));
            found.add(Measurement.reported(name + "-while-warming-up", whileWarming, "messages/s"));
            found.add(Measurement.reported(name + "-until-history", storedInAll / untilHistory, "messages/s"));
            found.add(Measurement.reported(name + "-history-lag-most", mostLag[0], "blocks"));
            found.add(Measurement.reported(name + "-history-lag-at-end", lagAtEnd, "blocks"));
            found.addAll(used.since(usage, stored, name));
            found.add(Measurement.reported(
                    name + "-cpu-publisher-alone", sent.cpuMicrosPerMessage(), "us/message with its start"));
            found.add(Measurement.atMost(name + "-heap-most", mostHeap[0], "MB, garbage included", HEAP_MEGABYTES));
            found.add(Measurement.reported(name + "-heap-live", heap.liveMegabytes(), "MB"));
            found.add(Measurement.atMost(
                    name + "-event-bytes", (double) eventBytes / stored, "bytes/message", EVENT_BYTES));
            long rows = database.number("select count(*) from reading") - historyRows;
            found.add(Measurement.reported(
                    name + "-history-bytes",
                    (double) (database.bytesOf("reading") - historyBytes) / rows,
                    "bytes/row"));
            found.addAll(Counting.of(rig, name, fates, sent.sent(), METRICS_PER_MESSAGE));
            return rate;
        }
    }
}
