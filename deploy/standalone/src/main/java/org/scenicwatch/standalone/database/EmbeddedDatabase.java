package org.scenicwatch.standalone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: durable (fsync and synchronous commit on), on loopback only, with a generated password, its data
 * in {@code <home>/postgres/18}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The superuser; used for copying the database while it runs. */
    public static final String SUPERUSER = "postgres";
    /** The user and the database of the platform. */
    public static final String NAME = "scenicwatch";

    /** How every JDBC URL of an embedded database starts. */
    public static final String URL_PREFIX = "jdbc:postgresql://127.0.0.1:";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** Seconds; recovery after a crash replays up to max_wal_size of log, which takes longer than a start. */
    private static final String START_WAIT = "120";

    private static final String SETTINGS_FILE = "scenicwatch.conf";
    private static final List<String> PASSWORD_ONLY =
            List.of("host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256");

    private final Path data;
    private final int port;
    private final String password;
    private final DatabaseWatch watch;

    private EmbeddedDatabase(Home home, PostgresPrograms programs, int port, String password) {
        this.data = home.postgres();
        this.port = port;
        this.password = password;
        this.watch = new DatabaseWatch(data, () -> startServer(home, programs));
    }

    /**
     * Starts the server, stopping one that an earlier run left behind.
     *
     * @throws StartRefused if the data is of another major version or the server does not come up
     */
    public static EmbeddedDatabase start(Home home) {
        try {
            refuseOtherMajor(home);
            stopServerOf(home.postgres());
            PostgresPrograms programs = PostgresPrograms.in(
                    home.run().resolve("postgres"), home.log().resolve("postgres-start.log"));
            String password = prepare(home, programs);
            EmbeddedDatabase database = new EmbeddedDatabase(home, programs, freePort(), password);
            database.launch(home, programs);
            database.watch.start();
            return database;
        } catch (SQLException | IOException | IllegalStateException failed) {
            LOG.error("postgres start failed", failed);
            throw new StartRefused(
                    "内置数据库没有启动成功，原因见 " + home.log() + "；容器内请以普通用户运行，或用 SCENICWATCH_DB_URL 指向外部数据库。",
                    "the embedded database did not start, see " + home.log()
                            + "; in a container run as an ordinary user, or name an outside database in SCENICWATCH_DB_URL.",
                    failed);
        }
    }

    /** Stops the server that serves this data folder, if one does. */
    public static void stopServerOf(Path data) throws IOException {
        Optional<PostgresProcess> server = PostgresProcess.of(data);
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    private static void refuseOtherMajor(Home home) throws IOException {
        Path version = home.postgres().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String major = Files.readString(version).strip();
            if (!major.equals(Home.POSTGRES_MAJOR)) {
                throw otherMajor(home, major);
            }
        } else if (Files.isDirectory(home.postgresVersions())) {
            try (Stream<Path> versions = Files.list(home.postgresVersions())) {
                Optional<Path> other = versions.filter(folder -> !folder.equals(half(home)))
                        .filter(folder -> Files.exists(folder.resolve("PG_VERSION")))
                        .findFirst();
                if (other.isPresent()) {
                    throw otherMajor(home, String.valueOf(other.get().getFileName()));
                }
            }
        }
    }

    private static StartRefused otherMajor(Home home, String version) {
        return new StartRefused(
                home.postgresVersions() + " 里是 PostgreSQL " + version + " 的数据，本版本用 " + Home.POSTGRES_MAJOR
                        + "。请按 docs/operations.md 升级，或用 --home 换一个目录。",
                home.postgresVersions() + " holds data of PostgreSQL " + version + ", this version uses "
                        + Home.POSTGRES_MAJOR
                        + ". Upgrade it as docs/operations.md says, or name another folder with --home.");
    }

    private static Path half(Home home) {
        return home.postgres().resolveSibling(Home.POSTGRES_MAJOR + ".new");
    }

    /** Makes sure of a data folder whose superuser has the password that is answered. */
    private static String prepare(Home home, PostgresPrograms programs) throws IOException {
        Files.createDirectories(home.postgresVersions());
        SecretFile.createFolder(home.keys());
        boolean fresh = !Files.exists(home.postgres().resolve("PG_VERSION"));
        boolean known = Files.exists(home.databasePassword());
        String password = known ? Files.readString(home.databasePassword()).strip() : newPassword();
        if (fresh) {
            SecretFile.write(home.databasePassword(), password);
            initialise(home, programs);
        } else if (!known) {
            Path script = home.run().resolve("password.sql");
            // base64url needs no quoting
            SecretFile.write(
                    script,
                    "alter role " + SUPERUSER + " password '" + password + "';\nalter role " + NAME + " password '"
                            + password + "';\n");
            programs.run("postgres", script, "--single", "-D", home.postgres().toString(), "postgres");
            Files.delete(script);
            SecretFile.write(home.databasePassword(), password);
        }
        return password;
    }

    private static void initialise(Home home, PostgresPrograms programs) throws IOException {
        Path half = half(home);
        PostgresPrograms.deleteFolder(half);
        programs.run(
                "initdb",
                null,
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.databasePassword(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.writeString(
                half.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + SETTINGS_FILE + "'\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Files.move(half, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(Home home, PostgresPrograms programs) throws IOException, SQLException {
        Files.write(data.resolve(SETTINGS_FILE), ServerSettings.lines(port), StandardCharsets.UTF_8);
        Files.write(data.resolve("pg_hba.conf"), PASSWORD_ONLY, StandardCharsets.UTF_8);
        startServer(home, programs);
        try (Connection connection = connect("postgres", SUPERUSER);
                Statement statement = connection.createStatement()) {
            requireOurDurableServer(statement);
            createPlatformDatabase(statement);
        } catch (SQLException | IOException | RuntimeException failed) {
            close();
            throw failed;
        }
        LOG.info("postgres ready port={} folder={}", port, data);
    }

    private void startServer(Home home, PostgresPrograms programs) throws IOException {
        String log = home.log().resolve("postgres-start.log").toString();
        programs.run("pg_ctl", null, "-D", data.toString(), "-w", "-t", START_WAIT, "-l", log, "start");
    }

    private void requireOurDurableServer(Statement statement) throws SQLException, IOException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = show(statement, setting);
            if (!"on".equals(value)) {
                throw new IllegalStateException("postgres runs with " + setting + "=" + value + ", must be on");
            }
        }
        String served = show(statement, "data_directory");
        if (!Path.of(served).toRealPath().equals(data.toRealPath())) {
            throw new IllegalStateException("connected to the server of another folder: " + served);
        }
    }

    private void createPlatformDatabase(Statement statement) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
            statement.execute("create role " + NAME + " login password '" + password + "'");
        }
        if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(URL_PREFIX + port + "/" + database, user, password);
    }

    /** JDBC URL of the platform's database, without user and password. */
    public String jdbcUrl() {
        return URL_PREFIX + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Leaves the server alone, as a killed process would. */
    void abandon() {
        watch.close();
    }

    /** Stops the server by its fast shutdown; connections that are still open are cut. */
    @Override
    public void close() {
        try {
            watch.close();
            stopServerOf(data);
        } catch (IOException | StartRefused failed) {
            LOG.warn("postgres stop failed", failed);
        }
    }
}
