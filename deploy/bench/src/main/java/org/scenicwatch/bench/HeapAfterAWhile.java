package org.scenicwatch.bench;

import java.nio.file.Path;

/** The heap that is still referenced after ten minutes of the demo village. */
final class HeapAfterAWhile {

    private static final double BAR_MEGABYTES = 1024;

    private HeapAfterAWhile() {}

    static Measurement measure(Path root) throws Exception {
        try (Subject subject = Subject.start(root)) {
            Thread.sleep(Long.getLong("bench.minutes", 10) * 60_000);
            return new Measurement(
                    Scenario.HEAP_AFTER_10_MINUTES.word(), Heap.liveMegabytes(subject.pid()), "MB", BAR_MEGABYTES);
        }
    }
}
