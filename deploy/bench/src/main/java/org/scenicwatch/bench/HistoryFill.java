package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.scenicwatch.bench.load.HistoryFillMain;

/**
 * What {@link HistoryFillMain} wrote: one reading a minute of each hydrant, up to now.
 *
 * @param rows how many readings
 * @param first time of the first, milliseconds since 1970 UTC
 * @param end the end of the range, milliseconds since 1970 UTC
 */
record HistoryFill(long rows, long first, long end) {

    /** Fills the history of the home in {@code folder}, whose platform does not run. */
    static HistoryFill of(Path folder, int hydrants, int readings) throws Exception {
        AtomicReference<String> said = new AtomicReference<>("");
        try (Child child = Child.start(
                HistoryFillMain.class,
                List.of("-Xmx512m"),
                List.of("home=" + folder.resolve("home"), "devices=" + hydrants, "readings=" + readings),
                said::set)) {
            while (child.alive()) {
                Thread.sleep(500);
            }
            String[] words = String.valueOf(said.get()).split(" ");
            if (child.await() != 0 || words.length != 4 || !words[0].equals("filled")) {
                throw new IOException("the history was not filled: " + said.get());
            }
            return new HistoryFill(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
        }
    }
}
