package org.scenicwatch.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Home;

/** A platform in a process of its own, built as users run it, on free ports and a home of its own. */
public final class Platform implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "correct-horse-battery";

    /** Generous: several test processes may share two cores. */
    public static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Path APP = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("target")
            .resolve("app");

    /** The classes of the application as the first platform to stop has left them; makes the later ones start sooner. */
    private static final Path CLASSES = APP.resolve("test-classes.jsa");

    private final Home home;
    private final Path output;
    private final Path archive;
    private final int port;
    private final int mqttPort;
    private @Nullable Process process;

    public Platform(Path folder) {
        this.home = new Home(folder.resolve("home"));
        this.output = folder.resolve("output.txt");
        this.archive = folder.resolve("classes.jsa");
        this.port = freePort();
        this.mqttPort = freePort();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public Home home() {
        return home;
    }

    public int port() {
        return port;
    }

    public int mqttPort() {
        return mqttPort;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A Java process on the built application, with nothing of this machine's settings. */
    public static ProcessBuilder java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(APP.resolve("scenic-watch.jar") + ":" + APP.resolve("lib") + "/*");
        command.add(mainClass);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SCENICWATCH_"));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder;
    }

    /** Starts it and waits until it says that it is ready. */
    public Platform start(String... options) throws IOException {
        launch(options);
        Awaitility.await("ready, or the end").atMost(PATIENCE).until(() -> output().contains("停止 stop") || !isAlive());
        if (!isAlive()) {
            throw new IllegalStateException("the platform did not start: " + output());
        }
        return this;
    }

    /** Starts it and waits for nothing. */
    public void launch(String... options) throws IOException {
        Files.deleteIfExists(output);
        List<String> arguments = new ArrayList<>(List.of(
                "--home",
                home.root().toString(),
                "--port",
                Integer.toString(port),
                "--mqtt-port",
                Integer.toString(mqttPort)));
        arguments.addAll(List.of(options));
        ProcessBuilder builder = java(ScenicWatch.class.getName(), arguments.toArray(String[]::new));
        builder.command().addAll(1, classArchive());
        builder.environment().put("SCENICWATCH_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        process = builder.start();
    }

    private List<String> classArchive() throws IOException {
        if (Files.exists(CLASSES)
                && Files.getLastModifiedTime(CLASSES)
                                .compareTo(Files.getLastModifiedTime(APP.resolve("scenic-watch.jar")))
                        > 0) {
            return List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:cds=off");
        }
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private void keepClassArchive() throws IOException {
        if (Files.exists(archive)) {
            Files.move(archive, CLASSES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** What a group of the pattern found in the output. */
    public String said(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(output());
        if (!matcher.find()) {
            throw new IllegalStateException("not said: " + pattern + " in " + output());
        }
        return matcher.group(1);
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** As Ctrl-C; answers the exit code. */
    public int stop() throws InterruptedException, IOException {
        running().destroy();
        if (!running().waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the platform does not stop: " + output());
        }
        keepClassArchive();
        return running().exitValue();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("never started");
        }
        return process;
    }

    public Connection database() throws SQLException, IOException {
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(home.runningProcess(), StandardCharsets.UTF_8)) {
            found.load(reader);
        }
        return DriverManager.getConnection(
                found.getProperty("scenicwatch.db.url"),
                found.getProperty("scenicwatch.db.user"),
                found.getProperty("scenicwatch.db.password"));
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (isAlive()) {
            running().destroy();
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                running().destroyForcibly().waitFor();
            }
        }
        keepClassArchive();
        EmbeddedDatabase.stopServerOf(home.postgres());
    }
}
