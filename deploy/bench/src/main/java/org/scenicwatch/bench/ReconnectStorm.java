package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.scenicwatch.bench.load.StormMain;

/** Real connections that all come back at the same moment, several times, each with a message. */
final class ReconnectStorm {

    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 5_000);
    private static final int ROUNDS = 3;

    private ReconnectStorm() {}

    static List<Measurement> measure(Path root, BrokerKind kind) throws Exception {
        String name = "reconnect-storm-" + kind.word();
        AtomicReference<String> said = new AtomicReference<>("");
        try (Rig rig = Rig.start(root, kind)) {
            Fates before = rig.database().fates();
            Publisher.Account account = rig.account();
            try (Child child = Child.start(
                    StormMain.class,
                    List.of("-Xmx1g"),
                    List.of(
                            "port=" + account.port(),
                            "user=" + account.user(),
                            "password=" + account.password(),
                            "connections=" + CONNECTIONS,
                            "rounds=" + ROUNDS),
                    said::set)) {
                int code = child.await();
                String[] words = String.valueOf(said.get()).split(" ", -1);
                if (code != 0 || words.length != 4) {
                    throw new IOException("not every message was acknowledged: code " + code + " " + said.get());
                }
                long sent = Long.parseLong(words[1]);
                Fates fates = rig.awaitFates(before, sent);
                return List.of(
                        Measurement.atLeast(
                                name,
                                (double) fates.stored() / ((long) CONNECTIONS * ROUNDS),
                                "of the messages stored",
                                1),
                        Measurement.reported(name + "-connections", CONNECTIONS, "connections at once"),
                        Measurement.reported(name + "-slowest", Long.parseLong(words[2]), "ms from dialling to PUBACK"),
                        Measurement.reported(name + "-dialled-again", Long.parseLong(words[3]), "refused attempts"));
            }
        }
    }
}
