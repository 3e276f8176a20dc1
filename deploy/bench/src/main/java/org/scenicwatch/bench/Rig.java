package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The platform with its registered devices, its broker, and an account to publish with. Not thread-safe. */
final class Rig implements AutoCloseable {

    static final int DEVICES = Integer.getInteger("bench.devices", 30_000);

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    /** For a start that first makes the detectors' state from everything in the store. */
    private static final long LONG_PATIENCE_NANOS = 60 * PATIENCE_NANOS;

    private final Path root;
    private final Path folder;
    private final @Nullable Mosquitto mosquitto;
    private final String gatewaySecret;
    private final double importSeconds;
    private @Nullable Subject subject;
    private @Nullable Database database;

    private Rig(Path root, Path folder, @Nullable Mosquitto mosquitto, PreparedHome home) throws IOException {
        this.root = root;
        this.folder = folder;
        this.mosquitto = mosquitto;
        this.gatewaySecret = home.gatewaySecret();
        this.importSeconds = home.importSeconds();
    }

    /** Starts everything in a folder of its own. */
    static Rig start(Path root, BrokerKind kind) throws Exception {
        PreparedHome home = PreparedHome.of(root);
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        home.copyTo(folder);
        Mosquitto mosquitto = kind == BrokerKind.MOSQUITTO ? Mosquitto.start(folder.resolve("mosquitto")) : null;
        return begun(new Rig(root, folder, mosquitto, home), PATIENCE_NANOS);
    }

    /** Starts the platform on a home that was made ready in {@code folder}, which is gone afterwards. */
    static Rig resume(Path root, Path folder, PreparedHome home) throws Exception {
        return begun(new Rig(root, folder, null, home), LONG_PATIENCE_NANOS);
    }

    private static Rig begun(Rig rig, long patienceNanos) throws Exception {
        try {
            rig.up(patienceNanos);
        } catch (Exception failed) {
            rig.close();
            throw failed;
        }
        return rig;
    }

    /** Starts the platform; answers when it is ready and reads messages. */
    void up() throws Exception {
        up(PATIENCE_NANOS);
    }

    private void up(long patienceNanos) throws Exception {
        Map<String, String> settings = new HashMap<>();
        if (mosquitto != null) {
            settings.put("SCENICWATCH_MQTT_URL", mosquitto.url());
            settings.put("SCENICWATCH_MQTT_USER", Mosquitto.PLATFORM);
            settings.put("SCENICWATCH_MQTT_PASSWORD", Mosquitto.PASSWORD);
        }
        subject = Subject.startBare(root, folder, settings);
        database = Database.of(subject.home());
        awaitSubscription(patienceNanos);
    }

    /** A message before the first subscription would be the broker's to drop: its session is not there yet. */
    private void awaitSubscription(long patienceNanos) throws IOException, InterruptedException {
        Path log = subject().home().resolve("log/scenic-watch.log");
        long limit = System.nanoTime() + patienceNanos;
        while (!Files.readString(log).contains("mqtt=subscribed")) {
            if (System.nanoTime() > limit) {
                throw new IOException("the platform does not subscribe, see " + log);
            }
            Thread.sleep(100);
        }
    }

    /** Starts the platform once more with a database that remembers when each transaction committed. */
    void keepCommitTimes() throws Exception {
        down();
        Files.writeString(
                folder.resolve("home/postgres/18/postgresql.auto.conf"),
                "track_commit_timestamp = on\n",
                StandardOpenOption.APPEND,
                StandardOpenOption.CREATE);
        up();
    }

    /** Stops the platform in peace; an outside broker goes on. */
    void down() throws IOException, SQLException {
        if (database != null) {
            database.close();
            database = null;
        }
        if (subject != null) {
            subject.close();
            subject = null;
        }
        Files.deleteIfExists(folder.resolve("home/log/scenic-watch.log"));
    }

    /** Kills the platform as a power cut would, its database too. */
    void kill() throws IOException, SQLException {
        Subject killed = subject();
        database().close();
        database = null;
        killed.kill();
        subject = null;
        Files.deleteIfExists(folder.resolve("home/log/scenic-watch.log"));
    }

    Path folder() {
        return folder;
    }

    Subject subject() {
        if (subject == null) {
            throw new IllegalStateException("the platform is down");
        }
        return subject;
    }

    Database database() {
        if (database == null) {
            throw new IllegalStateException("the platform is down");
        }
        return database;
    }

    Publisher.Account account() {
        return mosquitto != null
                ? mosquitto.gateway()
                : new Publisher.Account(subject().mqttPort(), Mosquitto.GATEWAY, gatewaySecret);
    }

    /** How long the registration of all devices took. */
    double importSeconds() {
        return importSeconds;
    }

    /** Waits until the history holds everything that is stored. */
    void awaitHistory() throws Exception {
        database().awaitAtHead("history", "telemetry_event");
    }

    /** Waits until every one of {@code published} messages has found its fate; fails when one is lost or counted twice. */
    Fates awaitFates(Fates before, long published) throws Exception {
        long limit = System.nanoTime() + PATIENCE_NANOS;
        long last = -1;
        Fates found = database().fates().since(before);
        while (found.all() < published) {
            if (found.all() != last) {
                last = found.all();
                limit = System.nanoTime() + PATIENCE_NANOS;
            } else if (System.nanoTime() > limit) {
                throw new IOException("messages are lost: published " + published + ", counted " + found
                        + "; what the platform was doing is kept in " + keepTraces());
            }
            Thread.sleep(50);
            found = database().fates().since(before);
        }
        // What is delivered twice would come soon after.
        Thread.sleep(1_000);
        Fates settled = database().fates().since(before);
        if (settled.all() != published) {
            throw new IOException("published " + published + " messages, but counted " + settled);
        }
        return settled;
    }

    /** Keeps the log and the stacks of a platform that stands still, since its folder is gone afterwards. */
    private Path keepTraces() throws IOException, InterruptedException {
        Path traces = Files.createDirectories(root.resolve("deploy/bench/results/traces"));
        Files.copy(
                subject().home().resolve("log/scenic-watch.log"),
                traces.resolve("scenic-watch.log"),
                StandardCopyOption.REPLACE_EXISTING);
        new ProcessBuilder("jcmd", Long.toString(subject().pid()), "Thread.print")
                .redirectErrorStream(true)
                .redirectOutput(traces.resolve("stacks.txt").toFile())
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        return traces;
    }

    /** Processor time so far, in seconds. */
    Usage usage(long publisherPid) throws IOException {
        return new Usage(
                ProcessorTime.ofProcess(publisherPid),
                mosquitto == null ? 0 : ProcessorTime.ofProcess(mosquitto.pid()),
                ProcessorTime.ofTree(subject().postgresPid()),
                ProcessorTime.ofProcess(subject().pid()));
    }

    @Override
    public void close() throws IOException, SQLException {
        down();
        if (mosquitto != null) {
            mosquitto.close();
        }
        Subject.delete(folder);
    }
}
