package org.scenicwatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a row of the history takes on disk once a device has some days of one reading a minute. */
final class HistoryBytes {

    private static final int HYDRANTS = Integer.getInteger("bench.hydrants", 1_000);
    private static final int DAYS = Integer.getInteger("bench.days", 3);
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final double BAR_BYTES = 95;

    private HistoryBytes() {}

    static List<Measurement> measure(Path root) throws Exception {
        String name = Scenario.HISTORY_BYTES.word();
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        // A resource, so that a folder that cannot be deleted does not hide why the run failed.
        try (AutoCloseable gone = () -> Subject.delete(folder)) {
            Subject.startBare(root, folder, Map.of()).close();
            HistoryFill fill = HistoryFill.of(folder, HYDRANTS, HYDRANTS * MINUTES_OF_A_DAY * DAYS);
            try (Subject subject = Subject.startBare(root, folder, Map.of());
                    Database database = Database.of(subject.home())) {
                return List.of(
                        Measurement.atMost(
                                name,
                                (double) database.bytesOf("reading") / fill.rows(),
                                "bytes/row with its unique index",
                                BAR_BYTES),
                        Measurement.reported(name + "-rows", fill.rows(), "rows"));
            }
        }
    }
}
