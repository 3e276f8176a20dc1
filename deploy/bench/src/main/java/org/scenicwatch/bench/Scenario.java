package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A named measurement. */
public enum Scenario {
    /** From the start of the process on an empty home, demo village included, until it says that it is ready. */
    START_TIME("start-time", StartTime::measure),
    /** Live heap of the running demo after ten minutes, garbage collected. */
    HEAP_AFTER_10_MINUTES("heap-after-10-minutes", HeapAfterAWhile::measure),
    /** From a publish at the broker to the change on a subscribed screen, 99th percentile. */
    PUBLISH_TO_SCREEN("publish-to-screen", PublishToScreen::measure),
    /** From a tourist's complaint to its case on a subscribed screen, the slowest of 30. */
    COMPLAINT_TO_SCREEN("complaint-to-screen", ComplaintToScreen::measure),
    /** Five million broken payloads through the decoders: nothing escapes, nothing loops, memory is bounded. */
    FUZZ_DECODERS("fuzz-decoders", FuzzDecoders::measure),
    /** Everything that {@code deploy/verify.sh} does. */
    SUITE_TIME("suite-time", SuiteTime::measure);

    private final String word;
    private final Measuring measuring;

    Scenario(String word, Measuring measuring) {
        this.word = word;
        this.measuring = measuring;
    }

    /** Measures something of the repository that lies at {@code root}. */
    @FunctionalInterface
    interface Measuring {
        Measurement measure(Path root) throws Exception;
    }

    String word() {
        return word;
    }

    Measurement measure(Path root) throws Exception {
        return measuring.measure(root);
    }

    static Optional<Scenario> of(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word))
                .findFirst();
    }
}
