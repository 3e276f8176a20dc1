package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.scenicwatch.bench.load.BrokerMain;
import org.scenicwatch.bench.load.DrainMain;

/** What a broker and a bare subscriber can carry when nothing is done with the messages. */
final class DrainLimit {

    /** As the platform asks for. */
    private static final int RECEIVE_MAXIMUM = 4_000;

    private DrainLimit() {}

    /** Messages a second. */
    static double of(BrokerKind kind, int warmUpSeconds, int seconds) throws Exception {
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        try {
            if (kind == BrokerKind.MOSQUITTO) {
                try (Mosquitto broker = Mosquitto.start(folder)) {
                    return of(broker.gateway(), Mosquitto.PLATFORM, Mosquitto.PASSWORD, warmUpSeconds, seconds);
                }
            }
            int port = Ports.free();
            try (Child broker = Child.start(
                    BrokerMain.class,
                    List.of(
                            "-Xmx1g",
                            "-Dlogback.configurationFile=org/scenicwatch/standalone/logback.xml",
                            "-Dscenicwatch.log.dir=" + folder.resolve("log")),
                    List.of("home=" + folder.resolve("home"), "port=" + port),
                    line -> {})) {
                broker.requireAlive();
                return of(new Publisher.Account(port, Mosquitto.GATEWAY, "any"), "any", "any", warmUpSeconds, seconds);
            }
        } finally {
            Subject.delete(folder);
        }
    }

    private static double of(Publisher.Account account, String user, String password, int warmUpSeconds, int seconds)
            throws Exception {
        AtomicLong received = new AtomicLong();
        try (Child drain = Child.start(
                        DrainMain.class,
                        List.of("-Xmx256m"),
                        List.of(
                                "port=" + account.port(),
                                "user=" + user,
                                "password=" + password,
                                "clientId=bench-drain",
                                "receiveMaximum=" + RECEIVE_MAXIMUM),
                        line -> received.set(Long.parseLong(line.substring("progress ".length()))));
                Publisher publisher = Publisher.start(
                        account, Rig.DEVICES, Saturation.CONNECTIONS, 0, "credit=" + Saturation.MOST_WAITING)) {
            Saturation.run(publisher, received::get, warmUpSeconds, () -> {});
            long before = received.get();
            long begin = System.nanoTime();
            Saturation.run(publisher, received::get, seconds, () -> {});
            double rate = (received.get() - before) / ((System.nanoTime() - begin) / 1e9);
            Publisher.Result sent = publisher.stop();
            awaitAll(drain, received, sent.sent());
            return rate;
        }
    }

    private static void awaitAll(Child drain, AtomicLong received, long sent) throws Exception {
        long limit = System.nanoTime() + 60_000_000_000L;
        while (received.get() < sent) {
            drain.requireAlive();
            if (System.nanoTime() > limit) {
                throw new IOException("the broker was given " + sent + " messages and delivered " + received.get());
            }
            Thread.sleep(100);
        }
    }
}
