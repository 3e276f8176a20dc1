package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.scenicwatch.bench.load.RawLimitsMain;

/**
 * What the embedded database takes when nothing else is done.
 *
 * @param readings readings a second, appended as blocks by one thread
 * @param rows history rows a second, written by one thread
 */
record RawLimits(double readings, double rows) {

    /** Measures both, one after the other, for {@code seconds} each. */
    static RawLimits measure(int seconds) throws Exception {
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        AtomicReference<String> said = new AtomicReference<>("");
        try (Child child = Child.start(
                RawLimitsMain.class,
                List.of("-Xmx1g"),
                List.of(
                        "home=" + folder.resolve("home"),
                        "devices=" + Rig.DEVICES,
                        "seconds=" + seconds,
                        "warmUp=" + Math.min(5, seconds)),
                line -> {
                    if (line.startsWith("limits ")) {
                        said.set(line);
                    }
                })) {
            int code = child.await();
            String[] words = said.get().split(" ", -1);
            if (code != 0 || words.length != 3) {
                throw new IOException("the limits of the database were not measured, code " + code);
            }
            return new RawLimits(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        } finally {
            Subject.delete(folder);
        }
    }
}
