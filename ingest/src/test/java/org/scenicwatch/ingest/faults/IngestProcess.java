package org.scenicwatch.ingest.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.ingest.IngestApplication;

/** Ingest as a process of its own, the way it runs beside an outside broker and database. */
final class IngestProcess implements AutoCloseable {

    private final String node;
    private final Map<String, Object> settings;
    private final Path output;
    private Process process;

    /** Not yet started. */
    IngestProcess(String node, Map<String, Object> settings) throws IOException {
        this.node = node;
        this.settings = settings;
        this.output = Files.createTempDirectory("ingest-" + node).resolve("output.txt");
    }

    String node() {
        return node;
    }

    IngestProcess start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                IngestApplication.class.getName(),
                "--scenicwatch.ingest.node-id=" + node));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return this;
    }

    /** How often it said this so far, over all its lives. */
    int said(String words) {
        try {
            String all = Files.readString(output);
            int count = 0;
            for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it where it stands, as a machine that is moved or a disk that hangs. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -" + name + " failed");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            wake();
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
