package org.scenicwatch.bench;

import java.nio.file.Path;

/** First start with everything built, the import of the demo village included. */
final class StartTime {

    private static final double BAR_SECONDS = 30;

    private StartTime() {}

    static Measurement measure(Path root) throws Exception {
        try (Subject subject = Subject.start(root)) {
            return new Measurement(
                    Scenario.START_TIME.word(), subject.startTook().toMillis() / 1000.0, "s", BAR_SECONDS);
        }
    }
}
