package org.scenicwatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A program of the bench in a Java process of its own; its lines are read as they come. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Process process;
    private final PrintWriter in;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;

    private Child(String name, Process process, Consumer<String> lines) {
        this.name = name;
        this.process = process;
        this.in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8), true);
        this.reader = new Thread(() -> read(lines), name);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code program} and waits until it says {@code ready}. */
    static Child start(Class<?> program, List<String> javaOptions, List<String> arguments, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Child child = new Child(program.getSimpleName(), builder.start(), lines);
        while (!child.ready.await(100, TimeUnit.MILLISECONDS)) {
            child.requireAlive();
        }
        return child;
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (@Nullable String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else {
                    lines.accept(line);
                }
            }
        } catch (IOException gone) {
            // The process has ended.
        }
    }

    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException(name + " ended with code " + process.exitValue());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    void tell(String line) {
        in.println(line);
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end and for the last line. */
    int await() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException(name + " does not end");
        }
        reader.join(5_000);
        return process.exitValue();
    }

    @Override
    public void close() {
        in.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
