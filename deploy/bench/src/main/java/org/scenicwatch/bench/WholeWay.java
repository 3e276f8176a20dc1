package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From 30,000 devices to the store with everything on this machine: messages stored a second, the same until the history
 * holds them too, processor time and memory; and in the same run what the broker alone can carry.
 */
final class WholeWay {

    private static final double OF_DRAIN_LIMIT = 0.7;
    private static final String[] PROCESSES = {"publisher", "broker", "postgres", "platform"};

    private final Path root;
    private final BrokerKind kind;
    private final String name;
    private final int seconds = Integer.getInteger("bench.seconds", 120);
    private final int warmUp = Math.min(30, seconds);
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
        try (Rig rig = Rig.start(root, kind)) {
            double rate = saturated(rig);
            found.add(Measurement.reported(name + "-drain-limit", drain, "messages/s"));
            found.add(Measurement.atLeast(name + "-of-drain-limit", rate / drain, "of drain limit", OF_DRAIN_LIMIT));
            found.add(Measurement.reported(name + "-import", Rig.DEVICES / rig.importSeconds(), "devices/s"));
        }
        return found;
    }

    private double saturated(Rig rig) throws Exception {
        Fates before = rig.database().fates();
        AtomicLong mostLag = new AtomicLong();
        Saturation.Done done = () -> rig.database().fates().since(before).all();
        try (Publisher publisher = Publisher.start(
                rig.account(), Rig.DEVICES, Saturation.CONNECTIONS, 0, "credit=" + Saturation.MOST_WAITING)) {
            Saturation.run(publisher, done, warmUp, () -> {});
            long eventBytes = rig.database().bytesOf("telemetry_event");
            double[] cpuBefore = rig.processorSeconds(publisher.pid());
            long storedBefore = rig.database().fates().stored();
            long begin = System.nanoTime();
            Saturation.run(publisher, done, seconds, () -> mostLag.accumulateAndGet(rig.lag("history"), Math::max));
            double took = (System.nanoTime() - begin) / 1e9;
            long stored = rig.database().fates().stored() - storedBefore;
            double[] cpuAfter = rig.processorSeconds(publisher.pid());
            eventBytes = rig.database().bytesOf("telemetry_event") - eventBytes;
            Publisher.Result sent = publisher.stop();
            Fates fates = rig.awaitFates(before, sent.sent());
            rig.awaitHistory();
            double untilHistory = (System.nanoTime() - begin) / 1e9;
            found.add(Measurement.atLeast(name, stored / took, "messages/s", bar()));
            long storedAfterwards = rig.database().fates().stored() - storedBefore;
            found.add(Measurement.reported(
                    name + "-until-history", storedAfterwards / untilHistory, "messages/s"));
            found.add(Measurement.reported(name + "-history-lag", mostLag.get(), "events at most"));
            for (int i = 0; i < PROCESSES.length; i++) {
                found.add(Measurement.reported(
                        name + "-cpu-" + PROCESSES[i], (cpuAfter[i] - cpuBefore[i]) * 1e6 / stored, "us/message"));
            }
            found.add(Measurement.reported(
                    name + "-event-bytes", (double) eventBytes / stored, "bytes/message"));
            found.add(Measurement.reported(name + "-published", sent.sent(), "messages"));
            fates.counts().forEach((fate, count) -> found.add(
                    Measurement.reported(name + "-" + fate, count, "messages")));
            return stored / took;
        }
    }
}
