package org.scenicwatch.standalone.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Mosquitto of a test's own, with the given lines of configuration. */
final class Mosquitto implements AutoCloseable {

    private final Process process;
    private final int port;

    Mosquitto(Path folder, String... lines) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path settings = folder.resolve("mosquitto.conf");
        // As root it would change to a user that cannot read the test's folder.
        Files.writeString(
                settings,
                "listener " + port + " 127.0.0.1\nallow_anonymous false\nuser root\n" + String.join("\n", lines)
                        + "\n");
        process = new ProcessBuilder(program(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Awaitility.await().until(this::listens);
    }

    private static String program() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("mosquitto");
    }

    /** Where Debian and others put the plugin. */
    static Optional<Path> dynamicSecurity() throws IOException {
        for (Path root : List.of(Path.of("/usr/lib"), Path.of("/usr/local/lib"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files =
                        Files.find(root, 3, (path, facts) -> path.endsWith("mosquitto_dynamic_security.so"))) {
                    Optional<Path> found = files.findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("mosquitto ended with " + process.exitValue());
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
