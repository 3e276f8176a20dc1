package org.scenicwatch.ingest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.core.PostgresForTests;

/**
 * A PostgreSQL 15 server of Debian's as an outside process, durable, optionally on a file system of its own of few
 * megabytes. Found in {@code SCENICWATCH_PG15_BIN}, or where Debian's package puts it.
 */
final class PostgresServer implements AutoCloseable {

    private static final String DEBIAN = "/usr/lib/postgresql/15/bin";

    private final Path bin = Path.of(System.getenv().getOrDefault("SCENICWATCH_PG15_BIN", DEBIAN));
    private final boolean root = System.getProperty("user.name").equals("root");
    private final Path folder;
    private final int port = MosquittoForTests.freePort();
    private Process smallDisk;

    /** Starts it; {@code megabytes} of its disk, or 0 for a large one. */
    PostgresServer(int megabytes) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("postgres");
        Files.createDirectories(disk());
        if (megabytes > 0) {
            // The file system is seen in a mount namespace alone and goes with the last process in it.
            List<String> command = new ArrayList<>(List.of("unshare", "-m"));
            if (!root) {
                command.add("-r");
            }
            command.addAll(List.of(
                    "sh",
                    "-c",
                    "mount -t tmpfs -o size=" + megabytes + "m,mode=0777 none " + disk()
                            + " && echo mounted && exec cat"));
            smallDisk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = smallDisk.inputReader().readLine();
            if (!"mounted".equals(said)) {
                throw new IllegalStateException("no small file system: " + said);
            }
        }
        postgres(
                "initdb",
                "-D",
                data(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--wal-segsize=1");
        start();
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private String data() {
        return disk().resolve("data").toString();
    }

    PostgresForTests.Database database() {
        return new PostgresForTests.Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres");
    }

    void start() throws IOException, InterruptedException {
        if (!tryStart()) {
            throw new IllegalStateException("postgres did not start, see " + folder);
        }
    }

    /** As its service manager would, again and again. */
    boolean tryStart() throws IOException, InterruptedException {
        return run(
                        bin.resolve("pg_ctl").toString(),
                        "-D",
                        data(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        folder.resolve("server.log").toString(),
                        "-o",
                        "-p " + port + " -h 127.0.0.1 -k '' -c min_wal_size=2MB -c max_wal_size=16MB"
                                + " -c shared_buffers=16MB -c max_connections=60",
                        "start")
                == 0;
    }

    boolean isRunning() throws IOException, InterruptedException {
        return run(bin.resolve("pg_ctl").toString(), "-D", data(), "status") == 0;
    }

    /** Stops it as an operator would. */
    void stop() throws IOException, InterruptedException {
        postgres("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
    }

    /** As {@code kill -9} of the server's first process; the others notice and end. */
    void kill() throws IOException, InterruptedException {
        must("sh", "-c", "kill -9 $(head -1 " + data() + "/postmaster.pid)");
    }

    /** Leaves no byte free on the small disk. */
    void fillDisk() throws IOException, InterruptedException {
        run("sh", "-c", "cat /dev/zero > " + disk() + "/ballast");
    }

    void freeDisk() throws IOException, InterruptedException {
        must("rm", disk() + "/ballast");
    }

    private void postgres(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(List.of(arguments));
        must(command.toArray(String[]::new));
    }

    private void must(String... command) throws IOException, InterruptedException {
        if (run(command) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed, see " + folder);
        }
    }

    /** Runs a program where the disk is seen. PostgreSQL refuses root; a user namespace makes us somebody else. */
    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (smallDisk != null) {
            command.addAll(List.of("nsenter", "-t", Long.toString(smallDisk.pid()), "-m"));
            if (!root) {
                command.addAll(List.of("-U", "--preserve-credentials"));
            }
        }
        if (root || smallDisk != null) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("commands.log").toFile()))
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end, see " + folder);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (isRunning()) {
            postgres("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        }
        if (smallDisk != null) {
            smallDisk.destroy();
        }
    }
}
