package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scenicwatch.bench.load.LoadDevices;
import tools.jackson.databind.JsonNode;

/**
 * A home with the registered devices, made once by the platform itself and copied for each measurement; kept in the folder
 * for temporary files and made anew when the migrations change.
 */
final class PreparedHome {

    private static final String SECRET = "gateway.secret";
    private static final String SECONDS = "import.seconds";
    private static final String GATEWAY = Mosquitto.GATEWAY;

    private final Path folder;

    private PreparedHome(Path folder) {
        this.folder = folder;
    }

    static PreparedHome of(Path root) throws Exception {
        PreparedHome home = new PreparedHome(Path.of(
                System.getProperty("java.io.tmpdir"),
                "scenicwatch-bench-home-" + System.getProperty("user.name") + "-" + Rig.DEVICES + "-"
                        + migrations(root)));
        // Written last, so a home that was given up half-way has none.
        if (!Files.exists(home.folder.resolve(SECONDS))) {
            if (Files.exists(home.folder)) {
                Subject.delete(home.folder);
            }
            home.make(root);
        }
        return home;
    }

    private static String migrations(Path root) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(root.resolve("core/src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private void make(Path root) throws Exception {
        Files.createDirectories(folder);
        double seconds;
        try (Subject subject = Subject.startBare(root, folder, Map.of())) {
            Rest rest = Rest.signedIn(subject.url(), Subject.PASSWORD);
            JsonNode credential = rest.post(
                    "/api/v1/device-credentials",
                    "application/json",
                    Rest.JSON.writeValueAsString(Map.of(
                            "clientId",
                            GATEWAY,
                            "kind",
                            "GATEWAY",
                            "topicFilters",
                            List.of("scenic/" + LoadDevices.AREA + "/#"))));
            Files.writeString(folder.resolve(SECRET), credential.path("secret").asString());
            long begin = System.nanoTime();
            JsonNode report = rest.post("/api/v1/devices/import", "text/csv", LoadDevices.csv(Rig.DEVICES));
            seconds = (System.nanoTime() - begin) / 1e9;
            if (report.path("accepted").asInt() != Rig.DEVICES) {
                throw new IOException("not all devices were registered: " + report);
            }
            try (Database database = Database.of(subject.home())) {
                // Who measures begins with groups that have nothing left to do.
                database.awaitDomainGroups();
            }
        }
        Files.writeString(folder.resolve(SECONDS), Double.toString(seconds));
    }

    /** Puts a copy into {@code target}, without the log: who waits for a line of it must not find an old one. */
    void copyTo(Path target) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", folder.resolve("home").toString(), target.toString())
                .inheritIO()
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("cannot copy " + folder);
        }
        Files.deleteIfExists(target.resolve("home/log/scenic-watch.log"));
    }

    String gatewaySecret() throws IOException {
        return Files.readString(folder.resolve(SECRET));
    }

    /** How long the registration of all devices took when it was made. */
    double importSeconds() throws IOException {
        return Double.parseDouble(Files.readString(folder.resolve(SECONDS)));
    }
}
