package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.List;

/** The platform is away while devices go on; then it comes back to all that the broker kept for it. */
final class BacklogDrain {

    private static final long MESSAGES = Long.getLong("bench.backlog", 600_000);
    private static final double BAR_SECONDS = 90;

    private BacklogDrain() {}

    static List<Measurement> measure(Path root, BrokerKind kind) throws Exception {
        String name = "backlog-drain-" + kind.word();
        try (Rig rig = Rig.start(root, kind)) {
            Fates before = rig.database().fates();
            Publisher.Account account = rig.account();
            rig.down();
            long sent;
            try (Publisher publisher = Publisher.start(account, Rig.DEVICES, 4, 0, "count=" + MESSAGES)) {
                sent = publisher.await().sent();
            }
            rig.up();
            long begin = System.nanoTime();
            rig.awaitFates(before, sent);
            // awaitFates looks for repeats for one second after the last message.
            double seconds = (System.nanoTime() - begin) / 1e9 - 1;
            rig.awaitHistory();
            double untilHistory = (System.nanoTime() - begin) / 1e9;
            return List.of(
                    Measurement.atMost(name, seconds, "s", BAR_SECONDS),
                    Measurement.reported(name + "-until-history", untilHistory, "s"),
                    Measurement.reported(name + "-messages", sent, "messages"));
        }
    }
}
