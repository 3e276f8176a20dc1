package org.scenicwatch.core;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One embedded PostgreSQL per test process, started when first asked for, and a fresh database for whoever asks. Fsync
 * is off: these tests look at behaviour, never at durability.
 */
public final class PostgresForTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Object LOCK = new Object();
    private static EmbeddedPostgres server;
    private static String template;

    private PostgresForTests() {}

    /** A new, empty database: for tests of migrations. */
    public static Database freshDatabase() {
        return create("");
    }

    /** A new database that holds the schema and nothing else; it takes a tenth of the time that its migrations take. */
    public static Database migratedDatabase() {
        synchronized (LOCK) {
            if (template == null) {
                Database first = freshDatabase();
                Flyway.configure().dataSource(first.dataSource()).load().migrate();
                template = first.url().substring(first.url().lastIndexOf('/') + 1);
            }
            return create(" template " + template);
        }
    }

    private static Database create(String from) {
        String name = "t" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        int port = server().getPort();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + from);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres");
    }

    private static EmbeddedPostgres server() {
        synchronized (LOCK) {
            if (server == null) {
                try {
                    server = EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setServerConfig("max_connections", "200")
                            .start();
                } catch (IOException e) {
                    throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
                }
            }
            return server;
        }
    }

    /** Where a test's database is. */
    public record Database(String url, String user) {

        /** The settings that a process of Scenic Watch takes to use it, with a new folder as its home. */
        public Map<String, Object> settings() {
            return Map.of(
                    "scenicwatch.db.url",
                    url,
                    "scenicwatch.db.user",
                    user,
                    "scenicwatch.db.pool-size",
                    12,
                    "scenicwatch.home",
                    newHome());
        }

        private static String newHome() {
            try {
                return Files.createTempDirectory("scenicwatch-home").toString();
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the test's home", e);
            }
        }

        /** A plain data source, without a pool. */
        public PGSimpleDataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            return source;
        }
    }
}
