package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform that is measured: built, started by {@code run.sh} on free ports, stopped afterwards. */
final class Subject implements AutoCloseable {

    static final String PASSWORD = "bench-correct-horse";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final boolean folderIsOurs;
    private final Process process;
    private final int port;
    private final int mqttPort;
    private final Duration startTook;

    private Subject(Path folder, boolean folderIsOurs, Process process, int port, int mqttPort, Duration startTook) {
        this.folder = folder;
        this.folderIsOurs = folderIsOurs;
        this.process = process;
        this.port = port;
        this.mqttPort = mqttPort;
        this.startTook = startTook;
    }

    /** Starts the demo village in an empty home that is gone afterwards. */
    static Subject start(Path root) throws IOException, InterruptedException {
        return start(root, Files.createTempDirectory("scenicwatch-bench-"), true, Map.of());
    }

    /** The same with further settings, which are environment variables. */
    static Subject startDemo(Path root, Map<String, String> settings) throws IOException, InterruptedException {
        return start(root, Files.createTempDirectory("scenicwatch-bench-"), true, settings);
    }

    /** Starts without the demo village in {@code folder}, which stays; {@code settings} are environment variables. */
    static Subject startBare(Path root, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(root, folder, false, settings);
    }

    private static Subject start(Path root, Path folder, boolean demo, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Files.deleteIfExists(output);
        int port = Ports.free();
        int mqttPort = Ports.free();
        List<String> command = new ArrayList<>(List.of(
                root.resolve("deploy/run.sh").toString(),
                "--home",
                folder.resolve("home").toString(),
                "--port",
                Integer.toString(port),
                "--mqtt-port",
                Integer.toString(mqttPort)));
        if (!demo) {
            command.add("--no-demo");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SCENICWATCH_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(settings);
        long begin = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        while (!said(output).contains("停止 stop")) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("not started: " + said(output));
            }
            Thread.sleep(50);
        }
        return new Subject(folder, demo, process, port, mqttPort, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String said(Path output) throws IOException {
        return Files.exists(output) ? Files.readString(output) : "";
    }

    Duration startTook() {
        return startTook;
    }

    long pid() {
        return process.pid();
    }

    /** The first process of the embedded PostgreSQL. */
    long postgresPid() throws IOException {
        return Long.parseLong(Files.readAllLines(home().resolve("postgres/18/postmaster.pid"))
                .get(0)
                .strip());
    }

    Path home() {
        return folder.resolve("home");
    }

    String url() {
        return "http://localhost:" + port;
    }

    int mqttPort() {
        return mqttPort;
    }

    /** The secret of the demo gateway, from the line that was printed. */
    String gatewaySecret() throws IOException {
        String said = said(folder.resolve("output.txt"));
        Matcher matcher = Pattern.compile("-P (\\S+) ").matcher(said);
        if (!matcher.find()) {
            throw new IOException("no publish line in " + said);
        }
        return matcher.group(1);
    }

    /** Kills the process and its database, as a power cut would. */
    void kill() throws IOException {
        long postgres = postgresPid();
        process.destroyForcibly().onExit().join();
        ProcessHandle.of(postgres)
                .ifPresent(server ->
                        Stream.concat(server.descendants(), Stream.of(server)).forEach(ProcessHandle::destroyForcibly));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (folderIsOurs) {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
