package org.scenicwatch.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.StartRefused;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void keepsDataOverARestartAndRecoversAnOrphan() throws Exception {
        // A blank in the path must not hurt.
        Home home = new Home(folder.resolve("scenic watch"));
        home.open();
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            execute(first, "create table kept (id int); insert into kept values (4711)");
            assertThat(query(first, "show fsync")).isEqualTo("on");
            assertThat(query(first, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(first, "show full_page_writes")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.databasePassword())))
                    .isEqualTo("rw-------");
        }
        assertThat(PostgresProcess.of(home.postgres())).isEmpty();

        EmbeddedDatabase orphaned = EmbeddedDatabase.start(home);
        assertThat(query(orphaned, "select id from kept")).isEqualTo("4711");
        execute(orphaned, "insert into kept values (4712)");
        // As after kill -9 of the process: nobody closed the server.
        orphaned.abandon();
        try (EmbeddedDatabase third = EmbeddedDatabase.start(home)) {
            assertThat(query(third, "select count(*) from kept")).isEqualTo("2");
        }

        Files.delete(home.databasePassword());
        try (EmbeddedDatabase withNewPassword = EmbeddedDatabase.start(home)) {
            assertThat(query(withNewPassword, "select count(*) from kept")).isEqualTo("2");
            assertThat(withNewPassword.password()).isNotEqualTo(orphaned.password());
        }
        home.close();
    }

    @Test
    void startsAgainOnTheSamePortWhenTheServerIsKilled() throws Exception {
        Home home = new Home(folder);
        home.open();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database, "create table kept (id int); insert into kept values (4711)");
            String pid = Files.readAllLines(home.postgres().resolve("postmaster.pid"))
                    .get(0);
            ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            assertThat(server.destroyForcibly()).isTrue();
            server.onExit().get(1, TimeUnit.MINUTES);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(query(database, "select id from kept")).isEqualTo("4711"));
        }
        assertThat(PostgresProcess.of(home.postgres())).isEmpty();
        home.close();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Home home = new Home(folder);
        Files.createDirectories(home.postgresVersions().resolve("17"));
        Files.writeString(home.postgresVersions().resolve("17").resolve("PG_VERSION"), "17\n");
        home.open();
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.line()).contains("PostgreSQL 17", "--home"));
        home.close();
    }

    @Test
    void letsOnlyOneProcessUseAHome() throws Exception {
        Home home = new Home(folder);
        home.open();
        Home second = new Home(folder);
        assertThatThrownBy(second::open)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.line()).contains("in use by another"));
        second.close();
        home.close();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
