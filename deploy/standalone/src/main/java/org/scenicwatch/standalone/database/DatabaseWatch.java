package org.scenicwatch.standalone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.standalone.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it ends by itself: killed by the system when memory is short, or stopped by a
 * full disk. Goes on trying for as long as the platform runs.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long LAST_ATTEMPT_SECONDS = 150;

    private final Path data;
    private final Launch launch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "postgres-watch");
        made.setDaemon(true);
        return made;
    });
    private long pause = LOOK_MILLIS;

    /** Starts the server on the port it had. */
    @FunctionalInterface
    interface Launch {
        void run() throws IOException;
    }

    DatabaseWatch(Path data, Launch launch) {
        this.data = data;
        this.launch = launch;
    }

    void start() {
        schedule(LOOK_MILLIS);
    }

    private void schedule(long millis) {
        if (!thread.isShutdown()) {
            var unused = thread.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            if (PostgresProcess.of(data).isEmpty()) {
                LOG.error("postgres=gone folder={} action=start", data);
                launch.run();
                LOG.info("postgres=back folder={}", data);
            }
            pause = LOOK_MILLIS;
        } catch (IOException | RuntimeException failed) {
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            LOG.error("postgres=not-started again_in_ms={} cause={}", pause, failed.getMessage());
        }
        schedule(pause);
    }

    /** Ends the watch, after a start that is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ATTEMPT_SECONDS, TimeUnit.SECONDS)) {
                throw new StartRefused("数据库启动没有结束。", "a start of the database did not end.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
