package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a running Java process, read by the JDK's own tool. */
final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    /** Megabytes in use now, garbage included. */
    static double usedMegabytes(long pid) throws IOException, InterruptedException {
        Matcher matcher = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!matcher.find()) {
            throw new IOException("the heap's size is not told");
        }
        return Long.parseLong(matcher.group(1)) / 1024.0;
    }

    /** Megabytes that are still referenced after a collection. */
    static double liveMegabytes(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        return usedMegabytes(pid);
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
