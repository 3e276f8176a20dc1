package org.scenicwatch.dashboard.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of the history in PostgreSQL's binary copy format: a signature, flags and the length of an extension; for each row
 * the number of its fields, for each field its length and its bytes; at last -1. Numbers are big-endian.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Binary Format</a>
 */
final class CopiedRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
    private static final int TRAILER = Short.BYTES;
    private static final short FIELDS = 5;
    private static final int ROW = Short.BYTES
            + FIELDS * Integer.BYTES
            + Long.BYTES
            + Double.BYTES
            + Integer.BYTES
            + Short.BYTES
            + Short.BYTES;

    /** From 1970 to 2000, where PostgreSQL counts its microseconds from. */
    private static final long EPOCH_MILLIS = 946_684_800_000L;

    private static final long MICROS = 1_000;

    private CopiedRows() {}

    /** Whether all of them were stored; false: at least one was there already, and none was stored. */
    static boolean copy(JdbcTemplate jdbc, List<JdbcHistory.Row> rows) {
        ByteBuffer bytes = bytes(rows);
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, bytes)));
    }

    private static boolean copy(Connection connection, ByteBuffer bytes) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(HistorySql.COPY);
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            copy.endCopy();
        } catch (SQLException e) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            if (before != null) {
                connection.rollback(before);
            }
            return false;
        }
        if (before != null) {
            connection.releaseSavepoint(before);
        }
        return true;
    }

    private static ByteBuffer bytes(List<JdbcHistory.Row> rows) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + rows.size() * ROW + TRAILER);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
        for (JdbcHistory.Row row : rows) {
            bytes.putShort(FIELDS);
            bytes.putInt(Long.BYTES).putLong((row.atMillis() - EPOCH_MILLIS) * MICROS);
            bytes.putInt(Double.BYTES).putDouble(row.value());
            bytes.putInt(Integer.BYTES).putInt(row.device());
            bytes.putInt(Short.BYTES).putShort((short) row.metric());
            bytes.putInt(Short.BYTES).putShort((short) row.quality());
        }
        return bytes.putShort((short) -1);
    }
}
