package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.List;

/** The database stands still for half a minute while devices go on; nothing may be lost, and it recovers by itself. */
final class DatabaseStopped {

    private static final int RATE = 1_000;
    private static final int PAUSE_SECONDS = Integer.getInteger("bench.pause", 30);
    private static final int BEFORE_SECONDS = 15;

    private DatabaseStopped() {}

    static List<Measurement> measure(Path root) throws Exception {
        String name = Scenario.DATABASE_STOPPED.word();
        try (Rig rig = Rig.start(root, BrokerKind.MOSQUITTO);
                Publisher publisher = Publisher.start(rig.account(), Rig.DEVICES, 2, RATE)) {
            Fates before = rig.database().fates();
            Thread.sleep(BEFORE_SECONDS * 1_000L);
            try (DatabasePause ignored = DatabasePause.begin(rig.subject())) {
                Thread.sleep(PAUSE_SECONDS * 1_000L);
            }
            long woken = System.nanoTime();
            while (rig.database().fates().since(before).all() < publisher.sent() - RATE) {
                Thread.sleep(50);
            }
            double caughtUp = (System.nanoTime() - woken) / 1e9;
            Publisher.Result sent = publisher.stop();
            Fates fates = rig.awaitFates(before, sent.sent());
            return List.of(
                    Measurement.atLeast(name, (double) fates.stored() / sent.sent(), "of the messages stored", 1),
                    Measurement.reported(name + "-caught-up", caughtUp, "s after the pause"),
                    Measurement.reported(name + "-messages", sent.sent(), "messages"));
        }
    }
}
