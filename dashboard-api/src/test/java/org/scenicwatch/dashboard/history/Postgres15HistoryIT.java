package org.scenicwatch.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The suite on the oldest PostgreSQL that is promised, when its programs are there: in the folder named by
 * {@code SCENICWATCH_PG15_BIN}, or where Debian's package puts them.
 */
class Postgres15HistoryIT extends HistorySuite {

    private static final String DEBIAN = "/usr/lib/postgresql/15/bin";

    @TempDir
    static Path folder;

    private static Path bin;
    private static int port;
    private static boolean started;

    @BeforeAll
    static void start() throws Exception {
        bin = Path.of(System.getenv().getOrDefault("SCENICWATCH_PG15_BIN", DEBIAN));
        assumeTrue(Files.isExecutable(bin.resolve("postgres")), "no PostgreSQL 15 in " + bin);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path data = folder.resolve("data");
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p " + port + " -h 127.0.0.1 -k " + folder,
                "start");
        started = true;
    }

    @AfterAll
    static void stop() throws Exception {
        if (started) {
            run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace makes us somebody else. */
    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile())
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @Override
    DataSource dataSource() {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    @Test
    void runsOnPostgres15() {
        assertThat(jdbc.queryForObject("show server_version", String.class)).startsWith("15.");
    }
}
