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
import java.util.Map;
import java.util.Properties;

/** A look into the database of the running platform, beside it. Not thread-safe. */
final class Database implements AutoCloseable {

    private static final String SIZE = """
            select coalesce(sum(pg_total_relation_size(inhrelid)), 0) from pg_inherits where inhparent = to_regclass(?)
            """;

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
        try (PreparedStatement statement =
                        connection.prepareStatement("select fate, sum(count) from ingest_fate group by fate order by fate");
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
