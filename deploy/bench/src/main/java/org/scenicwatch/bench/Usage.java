package org.scenicwatch.bench;

import java.util.List;

/** Processor time of each process in seconds; the embedded broker's is the platform's. */
record Usage(double publisher, double broker, double postgres, double platform) {

    /** What was used since {@code before} for each of {@code messages}, in microseconds. */
    List<Measurement> since(Usage before, long messages, String name) {
        return List.of(
                share(name + "-cpu-publisher", publisher - before.publisher, messages),
                share(name + "-cpu-broker", broker - before.broker, messages),
                share(name + "-cpu-postgres", postgres - before.postgres, messages),
                share(name + "-cpu-platform", platform - before.platform, messages));
    }

    private static Measurement share(String name, double seconds, long messages) {
        return Measurement.reported(name, messages == 0 ? 0 : seconds * 1e6 / messages, "us/message");
    }
}
