package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap that is still referenced after ten minutes of the demo village, read by the JDK's own tool. */
final class HeapAfterAWhile {

    private static final double BAR_MEGABYTES = 1024;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private HeapAfterAWhile() {}

    static Measurement measure(Path root) throws Exception {
        try (Subject subject = Subject.start(root)) {
            Thread.sleep(Long.getLong("bench.minutes", 10) * 60_000);
            jcmd(subject.pid(), "GC.run");
            Matcher matcher = USED.matcher(jcmd(subject.pid(), "GC.heap_info"));
            if (!matcher.find()) {
                throw new IOException("the heap's size is not told");
            }
            return new Measurement(
                    Scenario.HEAP_AFTER_10_MINUTES.word(),
                    Long.parseLong(matcher.group(1)) / 1024.0,
                    "MB",
                    BAR_MEGABYTES);
        }
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
