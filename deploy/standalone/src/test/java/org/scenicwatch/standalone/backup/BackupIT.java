package org.scenicwatch.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.StartRefused;

class BackupIT {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void copiesOneConsistentStateWhileItIsWritten() throws Exception {
        Home home = new Home(folder.resolve("old"));
        home.open();
        Files.createDirectories(home.vault().resolve("ab"));
        Files.writeString(home.vault().resolve("ab").resolve("photo.sealed"), "sealed");
        SecretFile.write(home.keys().resolve("vault.key"), "the key\n");
        AtomicLong committed = new AtomicLong();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Backup.Made made;
        long before;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            SecretFile.write(home.runningProcess(), "scenicwatch.db.url=" + database.jdbcUrl() + "\n");
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table event (n bigint primary key, filler text)");
                statement.execute("create table token (n bigint)");
                statement.execute("insert into token values (0)");
            }
            Future<?> writer = pool.submit(() -> write(database, committed, stop));
            Awaitility.await().until(() -> committed.get() > 200);
            before = committed.get();
            made = Backup.make(home, folder.resolve("backups"), AT);
            long after = committed.get();
            Awaitility.await().until(() -> committed.get() > after);
            stop.set(true);
            writer.get();
        }
        pool.shutdown();
        home.close();

        assertThat(made.folder()).hasFileName("scenicwatch-20260501T080000Z");
        assertThat(Files.walk(made.folder()).map(Path::toString)).noneMatch(name -> name.endsWith(".key"));

        Home restored = new Home(folder.resolve("new"));
        Backup.restore(made.folder(), made.key(), restored);
        assertThat(Files.readString(restored.vault().resolve("ab").resolve("photo.sealed")))
                .isEqualTo("sealed");
        assertThat(Files.readString(restored.keys().resolve("vault.key"))).isEqualTo("the key\n");
        restored.open();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(restored);
                Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), coalesce(max(n), 0), (select n from token) from event")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isEqualTo(row.getLong(3));
            assertThat(row.getLong(1)).isGreaterThanOrEqualTo(before);
        }
        restored.close();

        assertThatThrownBy(() -> Backup.restore(made.folder(), made.key(), restored))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.line()).contains("holds data already"));
        // The process is stopped now: the same command copies the folder as it lies.
        Backup.Made cold = Backup.make(restored, folder.resolve("backups"), AT.plusSeconds(60));
        assertThat(cold.folder().resolve("postgres").resolve("PG_VERSION")).exists();
    }

    private static void write(EmbeddedDatabase database, AtomicLong committed, AtomicBoolean stop) {
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(false);
            try (PreparedStatement event =
                            connection.prepareStatement("insert into event values (?, repeat('x', 5000))");
                    PreparedStatement token = connection.prepareStatement("update token set n = ?")) {
                for (long n = 1; !stop.get(); n++) {
                    event.setLong(1, n);
                    event.execute();
                    token.setLong(1, n);
                    token.execute();
                    connection.commit();
                    committed.set(n);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
