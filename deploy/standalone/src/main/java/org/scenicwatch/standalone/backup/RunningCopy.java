package org.scenicwatch.standalone.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the data folder of a running PostgreSQL on this machine, as its manual says for a low-level base backup: start,
 * copy, stop, then the write-ahead log in between. The copy is the state at the end of copying.
 */
final class RunningCopy {

    private static final String WAL = "pg_wal";
    /** Rebuilt by the server at its start; copying them would only mislead it. */
    private static final Set<String> EMPTY_FOLDERS = Set.of(
            WAL, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Connection superuser;
    private final Path data;
    private final Path target;

    RunningCopy(Connection superuser, Path data, Path target) {
        this.superuser = superuser;
        this.data = data;
        this.target = target;
    }

    void run() throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            // Keeps the log since now until this connection ends, however long the copying takes.
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('scenicwatch', true))");
            FolderCopy.copy(data, target, RunningCopy::wanted);
            // Last, so that it is not older than what it points to.
            Files.copy(data.resolve(CONTROL), target.resolve(CONTROL));
            String last;
            try (ResultSet stop =
                    statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
                stop.next();
                last = stop.getString(1);
                Files.writeString(target.resolve("backup_label"), stop.getString(2), StandardCharsets.UTF_8);
            }
            copyLog(first, last);
        }
    }

    private void copyLog(String first, String last) throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(data.resolve(WAL))) {
            segments = files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                    })
                    .toList();
        }
        boolean whole = segments.stream().anyMatch(file -> file.endsWith(first))
                && segments.stream().anyMatch(file -> file.endsWith(last));
        if (!whole) {
            throw new IOException("the write-ahead log from " + first + " to " + last + " is not whole");
        }
        for (Path segment : segments) {
            Files.copy(segment, target.resolve(WAL).resolve(String.valueOf(segment.getFileName())));
        }
    }

    private static boolean wanted(Path name) {
        String top = name.getName(0).toString();
        String file = String.valueOf(name.getFileName());
        return !(name.getNameCount() > 1 && EMPTY_FOLDERS.contains(top))
                && !file.startsWith("pgsql_tmp")
                && !file.startsWith("pg_internal.init")
                && !top.startsWith("postmaster.")
                && !name.equals(CONTROL);
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
