package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.bench.load.LoadDevices;
import tools.jackson.databind.JsonNode;

/** The platform with 30,000 registered devices, its broker, and an account to publish with. */
final class Rig implements AutoCloseable {

    static final int DEVICES = Integer.getInteger("bench.devices", 30_000);

    private final Path root;
    private final Path folder;
    private final @Nullable Mosquitto mosquitto;
    private Subject subject;
    private Rest rest;
    private Database database;
    private Publisher.Account account;
    private double importSeconds;

    private Rig(Path root, Path folder, @Nullable Mosquitto mosquitto) throws Exception {
        this.root = root;
        this.folder = folder;
        this.mosquitto = mosquitto;
        up();
    }

    /** Starts everything in a folder of its own. */
    static Rig start(Path root, BrokerKind kind) throws Exception {
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        Rig rig = new Rig(
                root, folder, kind == BrokerKind.MOSQUITTO ? Mosquitto.start(folder.resolve("mosquitto")) : null);
        try {
            rig.register();
        } catch (Exception failed) {
            rig.close();
            throw failed;
        }
        return rig;
    }

    private void up() throws Exception {
        Map<String, String> settings = new HashMap<>();
        if (mosquitto != null) {
            settings.put("SCENICWATCH_MQTT_URL", mosquitto.url());
            settings.put("SCENICWATCH_MQTT_USER", Mosquitto.PLATFORM);
            settings.put("SCENICWATCH_MQTT_PASSWORD", Mosquitto.PASSWORD);
        }
        subject = Subject.startBare(root, folder, settings);
        rest = Rest.signedIn(subject.url(), Subject.PASSWORD);
        database = Database.of(subject.home());
    }

    private void register() throws Exception {
        long begin = System.nanoTime();
        JsonNode report = rest.post("/api/v1/devices/import", "text/csv", LoadDevices.csv(DEVICES));
        importSeconds = (System.nanoTime() - begin) / 1e9;
        if (report.path("accepted").asInt() != DEVICES) {
            throw new IOException("not all devices were registered: " + report);
        }
        if (mosquitto != null) {
            account = mosquitto.gateway();
        } else {
            JsonNode credential = rest.post(
                    "/api/v1/device-credentials",
                    "application/json",
                    Rest.JSON.writeValueAsString(Map.of(
                            "clientId",
                            Mosquitto.GATEWAY,
                            "kind",
                            "GATEWAY",
                            "topicFilters",
                            List.of("scenic/" + LoadDevices.AREA + "/#"))));
            account = new Publisher.Account(
                    subject.mqttPort(), Mosquitto.GATEWAY, credential.path("secret").asString());
        }
        awaitHistory();
    }

    Subject subject() {
        return subject;
    }

    Database database() {
        return database;
    }

    Publisher.Account account() {
        return account;
    }

    /** How long the registration of all devices took. */
    double importSeconds() {
        return importSeconds;
    }

    @Nullable
    Mosquitto mosquitto() {
        return mosquitto;
    }

    /** How many events the projection of a group has not handled yet; more than one line per group are added up. */
    long lag(String group) throws IOException, InterruptedException {
        long lag = 0;
        boolean known = false;
        for (JsonNode processor : rest.get("/api/v1/health/processors").path("items")) {
            if (processor.path("group").asString().equals(group)) {
                lag += processor.path("lagEvents").asLong();
                known = true;
            }
        }
        if (!known) {
            throw new IOException("there is no processing group " + group);
        }
        return lag;
    }

    /** Waits until the history holds everything that is stored. */
    void awaitHistory() throws IOException, InterruptedException {
        long limit = System.nanoTime() + 600_000_000_000L;
        while (lag("history") > 0) {
            if (System.nanoTime() > limit) {
                throw new IOException("the history does not catch up, it lacks " + lag("history") + " events");
            }
            Thread.sleep(100);
        }
    }

    /** Waits until every one of {@code published} messages has found its fate; fails when one is lost or counted twice. */
    Fates awaitFates(Fates before, long published) throws Exception {
        long limit = System.nanoTime() + 600_000_000_000L;
        long last = -1;
        while (true) {
            Fates found = database.fates().since(before);
            if (found.all() >= published) {
                Thread.sleep(1_000);
                Fates settled = database.fates().since(before);
                if (settled.all() != published) {
                    throw new IOException("published " + published + " messages, but counted " + settled);
                }
                return settled;
            }
            if (found.all() != last) {
                last = found.all();
                limit = System.nanoTime() + 60_000_000_000L;
            } else if (System.nanoTime() > limit) {
                throw new IOException("messages are lost: published " + published + ", counted " + found);
            }
            Thread.sleep(100);
        }
    }

    /** Processor time so far of publisher, broker (0 when embedded), PostgreSQL and platform. */
    double[] processorSeconds(long publisherPid) throws IOException {
        return new double[] {
            ProcessorTime.ofProcess(publisherPid),
            mosquitto == null ? 0 : ProcessorTime.ofProcess(mosquitto.pid()),
            ProcessorTime.ofTree(subject.postgresPid()),
            ProcessorTime.ofProcess(subject.pid())
        };
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        subject.close();
        if (mosquitto != null) {
            mosquitto.close();
        }
        Subject.delete(folder);
    }
}
