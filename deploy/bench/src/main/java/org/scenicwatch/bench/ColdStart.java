package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.scenicwatch.bench.load.FillMain;

/** The start of a platform that has run for long: every device known with its state, 100 million readings in the store. */
final class ColdStart {

    private static final int READINGS = Integer.getInteger("bench.readings", 100_000_000);
    private static final double BAR_SECONDS = 20;

    private ColdStart() {}

    static List<Measurement> measure(Path root) throws Exception {
        String name = Scenario.COLD_START.word();
        PreparedHome home = PreparedHome.of(root);
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        home.copyTo(folder);
        try {
            fill(folder);
        } catch (Exception failed) {
            Subject.delete(folder);
            throw failed;
        }
        try (Rig rig = Rig.resume(root, folder, home)) {
            // Once to take the readings in: the detectors' state and the history are made by the platform itself.
            rig.awaitHistory();
            long rows = rig.database().number("select count(*) from reading");
            rig.down();
            long begin = System.nanoTime();
            rig.up();
            double seconds = (System.nanoTime() - begin) / 1e9;
            long devices = rig.database().number("select count(*) from device_contact");
            return List.of(
                    Measurement.atMost(name, seconds, "s until it reads messages", BAR_SECONDS),
                    Measurement.reported(
                            name + "-ready", rig.subject().startTook().toMillis() / 1e3, "s until it says ready"),
                    Measurement.reported(name + "-rows", rows, "rows of history"),
                    Measurement.reported(name + "-devices", devices, "devices with a contact"),
                    Measurement.reported(
                            name + "-heap-live",
                            Heap.liveMegabytes(rig.subject().pid()),
                            "MB"));
        }
    }

    private static void fill(Path folder) throws Exception {
        AtomicReference<String> said = new AtomicReference<>("");
        try (Child child = Child.start(
                FillMain.class,
                List.of("-Xmx1g"),
                List.of("home=" + folder.resolve("home"), "devices=" + Rig.DEVICES, "readings=" + READINGS),
                said::set)) {
            while (child.alive()) {
                Thread.sleep(500);
            }
            if (child.await() != 0 || !String.valueOf(said.get()).startsWith("filled ")) {
                throw new IOException("the store was not filled: " + said.get());
            }
        }
    }
}
