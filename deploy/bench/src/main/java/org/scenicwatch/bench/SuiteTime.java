package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Path;

/** How long all checks and tests take. */
final class SuiteTime {

    private static final double BAR_SECONDS = 15 * 60;

    private SuiteTime() {}

    static Measurement measure(Path root) throws Exception {
        long begin = System.nanoTime();
        int code = new ProcessBuilder(root.resolve("deploy/verify.sh").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("verify.sh failed with code " + code);
        }
        return new Measurement(Scenario.SUITE_TIME.word(), (System.nanoTime() - begin) / 1e9, "s", BAR_SECONDS);
    }
}
