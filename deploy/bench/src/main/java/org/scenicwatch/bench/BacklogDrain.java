package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.List;

/** The platform is away while devices go on; then it comes back to all that the broker kept for it. */
final class BacklogDrain {

    private static final long MESSAGES = Long.getLong("bench.backlog", 600_000);
    private static final long EMBEDDED_MESSAGES = Long.getLong("bench.backlog", 100_000);
    private static final double BAR_SECONDS = 90;

    private BacklogDrain() {}

    static List<Measurement> measure(Path root, BrokerKind kind) throws Exception {
        String name = "backlog-drain-" + kind.word();
        try (Rig rig = Rig.start(root, kind)) {
            Fates before = rig.database().fates();
            Publisher.Account account = rig.account();
            long sent;
            if (kind == BrokerKind.EMBEDDED) {
                sent = publishWhileTheDatabaseIsAway(rig);
            } else {
                rig.down();
                sent = publish(account, MESSAGES);
                rig.up();
            }
            long begin = System.nanoTime();
            rig.awaitFates(before, sent);
            // awaitFates looks for repeats for one second after the last message.
            double seconds = (System.nanoTime() - begin) / 1e9 - 1;
            rig.awaitHistory();
            double untilHistory = (System.nanoTime() - begin) / 1e9;
            return List.of(
                    kind == BrokerKind.EMBEDDED
                            ? Measurement.reported(name, seconds, "s")
                            : Measurement.atMost(name, seconds, "s", BAR_SECONDS),
                    Measurement.reported(name + "-until-history", untilHistory, "s"),
                    Measurement.reported(name + "-messages", sent, "messages"));
        }
    }

    /** The embedded broker is part of the platform, so only the database can be away; it asks that who may connect. */
    private static long publishWhileTheDatabaseIsAway(Rig rig) throws Exception {
        try (Publisher publisher =
                Publisher.start(rig.account(), Rig.DEVICES, 4, 0, "credit=0", "count=" + EMBEDDED_MESSAGES)) {
            try (DatabasePause ignored = DatabasePause.begin(rig.subject())) {
                publisher.credit(EMBEDDED_MESSAGES);
                return publisher.await().sent();
            }
        }
    }

    private static long publish(Publisher.Account account, long messages) throws Exception {
        try (Publisher publisher = Publisher.start(account, Rig.DEVICES, 4, 0, "count=" + messages)) {
            return publisher.await().sent();
        }
    }
}
