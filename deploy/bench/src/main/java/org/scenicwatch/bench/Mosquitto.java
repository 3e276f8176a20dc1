package org.scenicwatch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Mosquitto on a free port, as docs/operations.md recommends it: no limit of its queue or window, users by password, who may
 * speak to whom in a list. It writes its file every half minute: at each change it carries some hundred messages a second.
 */
final class Mosquitto implements AutoCloseable {

    static final String PLATFORM = "scenicwatch";
    static final String GATEWAY = "gw-load";
    static final String PASSWORD = "bench-broker";
    private static final long PATIENCE_MILLIS = 30_000;

    /** How often it writes its file; 0 for at each change. */
    private static final int SAVE_SECONDS = Integer.getInteger("bench.mosquitto.save", 30);

    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it with its files in {@code folder}. */
    static Mosquitto start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        int port = Ports.free();
        Files.writeString(folder.resolve("users"), "");
        for (String user : List.of(PLATFORM, GATEWAY)) {
            run("mosquitto_passwd", "-b", folder.resolve("users").toString(), user, PASSWORD);
        }
        Files.writeString(folder.resolve("rules"), """
                user %s
                topic read scenic/#
                topic write scenic/+/+/+/command
                topic write scenic/+/+/+/frame/reply
                user %s
                topic write scenic/#
                """.formatted(PLATFORM, GATEWAY));
        boolean eachChange = SAVE_SECONDS == 0;
        // As root it would otherwise become another user, who may not read the files.
        Files.writeString(folder.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                user %s
                allow_anonymous false
                password_file %s
                acl_file %s
                persistence true
                persistence_location %s/
                autosave_on_changes %s
                autosave_interval %d
                max_queued_messages 0
                max_queued_bytes 0
                max_inflight_messages 8000
                set_tcp_nodelay true
                log_dest file %s
                log_type error
                log_type warning
                """.formatted(
                        port,
                        System.getProperty("user.name"),
                        folder.resolve("users"),
                        folder.resolve("rules"),
                        folder.resolve("data"),
                        eachChange,
                        eachChange ? 1 : SAVE_SECONDS,
                        folder.resolve("mosquitto.log")));
        return new Mosquitto(folder, port, launch(folder, port));
    }

    private static Process launch(Path folder, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program("mosquitto"),
                        "-c",
                        folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
        long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!listens(port)) {
            if (!process.isAlive() || System.currentTimeMillis() > limit) {
                process.destroy();
                throw new IOException("mosquitto did not start: " + Files.readString(folder.resolve("output.txt")));
            }
            Thread.sleep(50);
        }
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = program(program);
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed");
        }
    }

    private static String program(String name) {
        for (String folder :
                List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/sbin")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name).toString();
            }
        }
        return name;
    }

    int port() {
        return port;
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    Publisher.Account gateway() {
        return new Publisher.Account(port, GATEWAY, PASSWORD);
    }

    /** What it complained of. */
    String log() throws IOException {
        Path log = folder.resolve("mosquitto.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
