package org.scenicwatch.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scenicwatch.standalone.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running PostgreSQL server of a data folder, perhaps one that outlived its starter after {@code kill -9}. */
final class PostgresProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration FAST_STOP = Duration.ofSeconds(60);

    private final ProcessHandle process;
    private final Path dataFolder;

    private PostgresProcess(ProcessHandle process, Path dataFolder) {
        this.process = process;
        this.dataFolder = dataFolder;
    }

    /** The server that still serves this data folder, if one does. */
    static Optional<PostgresProcess> of(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        if (lines.size() < 2 || !lines.get(0).strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        if (!Path.of(lines.get(1).strip()).toRealPath().equals(dataFolder.toRealPath())) {
            // A copied folder carries the pid file of the one it was copied from.
            return Optional.empty();
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (process.isPresent() && !isPostgres(process.get())) {
            // The number went to another program, for example after a reboot; PostgreSQL would wait for that one.
            Files.delete(pidFile);
            return Optional.empty();
        }
        return process.map(found -> new PostgresProcess(found, dataFolder));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .or(() -> process.info().commandLine())
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                .orElse(true);
    }

    /** Asks for the server's fast shutdown (what {@code pg_ctl stop -m fast} sends) and waits for its end. */
    void stop() throws IOException {
        LOG.info("postgres stopping pid={} folder={}", process.pid(), dataFolder);
        signal("INT");
        if (!ended(FAST_STOP)) {
            signal("QUIT");
            if (!ended(Duration.ofSeconds(20))) {
                throw new StartRefused(
                        "上次留下的数据库进程 " + process.pid() + " 停不下来，请结束它后再启动。",
                        "the database process " + process.pid()
                                + " of an earlier run does not stop; end it, then start again.");
            }
        }
        LOG.info("postgres stopped pid={}", process.pid());
    }

    private void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
