package org.scenicwatch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform that is measured: built, started by {@code run.sh} on free ports and an empty home, gone afterwards. */
final class Subject implements AutoCloseable {

    static final String PASSWORD = "bench-correct-horse";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Path output;
    private final Process process;
    private final int port;
    private final int mqttPort;
    private final Duration startTook;

    private Subject(Path home, Path output, Process process, int port, int mqttPort, Duration startTook) {
        this.home = home;
        this.output = output;
        this.process = process;
        this.port = port;
        this.mqttPort = mqttPort;
        this.startTook = startTook;
    }

    static Subject start(Path root) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("scenicwatch-bench-");
        Path output = home.resolve("output.txt");
        int port = freePort();
        int mqttPort = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                root.resolve("deploy/run.sh").toString(),
                "--home",
                home.resolve("home").toString(),
                "--port",
                Integer.toString(port),
                "--mqtt-port",
                Integer.toString(mqttPort));
        builder.environment().put("SCENICWATCH_ADMIN_PASSWORD", PASSWORD);
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
        return new Subject(home, output, process, port, mqttPort, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String said(Path output) throws IOException {
        return Files.exists(output) ? Files.readString(output) : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Duration startTook() {
        return startTook;
    }

    long pid() {
        return process.pid();
    }

    String url() {
        return "http://localhost:" + port;
    }

    int mqttPort() {
        return mqttPort;
    }

    /** The secret of the demo gateway, from the line that was printed. */
    String gatewaySecret() throws IOException {
        Matcher matcher = Pattern.compile("-P (\\S+) ").matcher(said(output));
        if (!matcher.find()) {
            throw new IOException("no publish line in " + said(output));
        }
        return matcher.group(1);
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
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
