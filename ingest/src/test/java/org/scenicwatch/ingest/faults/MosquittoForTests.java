package org.scenicwatch.ingest.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Mosquitto as a process of its own, on a free loopback port. */
final class MosquittoForTests implements AutoCloseable {

    private final int port = freePort();
    private final Path folder;
    private Process process;

    /** Not yet started; {@code more} are further lines of its settings. */
    MosquittoForTests(String more) throws IOException {
        folder = Files.createTempDirectory("mosquitto");
        Files.writeString(
                folder.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                allow_anonymous true
                log_dest file %s
                persistence_location %s/
                max_queued_messages 0
                max_queued_bytes 0
                max_inflight_messages 0
                """.formatted(port, folder.resolve("log"), folder) + more + "\n");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    MosquittoForTests start() throws IOException {
        String program = Files.isExecutable(Path.of("/usr/sbin/mosquitto")) ? "/usr/sbin/mosquitto" : "mosquitto";
        ProcessBuilder builder = new ProcessBuilder(
                program, "-c", folder.resolve("mosquitto.conf").toString());
        if (System.getProperty("user.name").equals("root")) {
            // It would become the user "mosquitto", who may not enter our folder.
            Files.writeString(
                    folder.resolve("mosquitto.conf"),
                    Files.readString(folder.resolve("mosquitto.conf")).replace("user root\n", "") + "user root\n");
        }
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
        return this;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("mosquitto ended, see " + folder);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
