package org.scenicwatch.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A look into the database of the running platform, beside it. Not thread-safe. */
final class Database implements AutoCloseable {

    private static final String SIZE = """
            select coalesce(sum(pg_total_relation_size(inhrelid)), 0) from pg_inherits where inhparent = to_regclass(?)
            """;

    private static final Pattern INDEX = Pattern.compile("\"index\"\\s*:\\s*(-?\\d+)");
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Connects as the running platform's own tools do. */
    static Database of(Path home) throws IOException, SQLException {
        Properties running = new Properties();
        running.load(new StringReader(Files.readString(home.resolve("run/standalone.properties"))));
        return new Database(DriverManager.getConnection(
                running.getProperty("scenicwatch.db.url"),
                running.getProperty("scenicwatch.db.user"),
                running.getProperty("scenicwatch.db.password")));
    }

    Connection connection() {
        return connection;
    }

    /** How many messages became what, over all days. */
    Fates fates() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select fate, sum(count) from ingest_fate group by fate order by fate");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Fates(counts);
    }

    long number(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Bytes of the parts of a table: rows, large values, indexes. */
    long bytesOf(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Waits until a processing group has handled every event of {@code table}, by the position that it has committed. */
    void awaitAtHead(String group, String table) throws Exception {
        long head = number("select coalesce(max(global_index), 0) from " + table);
        long last = Long.MIN_VALUE;
        long limit = 0;
        for (long at = position(group); at < head; at = position(group)) {
            if (at != last) {
                last = at;
                limit = System.nanoTime() + PATIENCE_NANOS;
            } else if (System.nanoTime() > limit) {
                throw new IOException(group + " does not come to event " + head + ", it is at " + at);
            }
            Thread.sleep(50);
        }
    }

    /** Waits until every group that reads the domain's events has handled all of them. */
    void awaitDomainGroups() throws Exception {
        for (String group : List.of("registers", "cases-and-alarms", "automations", "telling", "correlation")) {
            awaitAtHead(group, "domain_event");
        }
    }

    /** How many events of {@code table} a group has not handled. */
    long lag(String group, String table) throws IOException, SQLException {
        return Math.max(0, number("select coalesce(max(global_index), 0) from " + table) - position(group));
    }

    /** The index up to which a group has committed, the least of its segments; -1 before its first event. */
    private long position(String group) throws IOException, SQLException {
        long least = Long.MAX_VALUE;
        try (PreparedStatement statement = connection.prepareStatement(
                "select convert_from(token, 'UTF8') from token_entry where processor_name = ?")) {
            statement.setString(1, group);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String token = rows.getString(1);
                    least = Math.min(least, token == null ? -1 : index(token));
                }
            }
        }
        return least == Long.MAX_VALUE ? -1 : least;
    }

    private static long index(String token) throws IOException {
        Matcher matcher = INDEX.matcher(token);
        if (!matcher.find()) {
            throw new IOException("a token without a position: " + token);
        }
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
