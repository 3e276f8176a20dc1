package org.scenicwatch.ingest.lane;

import java.sql.SQLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What kind of trouble a failed batch is in, told by the SQLSTATE anywhere in its chain of causes. */
final class SqlStates {

    /** What to do about it. */
    enum Trouble {
        /** Somebody else wrote first: read again what is stored, then once more. */
        CONFLICT,
        /** A message of the batch cannot be stored: find it. */
        POISON,
        /** The database is away or busy, or nobody knows whether it committed: wait, look, go on. */
        DATABASE
    }

    private SqlStates() {}

    static Trouble troubleOf(Throwable failure) {
        boolean conflict = false;
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            conflict |= cause instanceof ConcurrencyException;
            if (cause instanceof SQLException sql) {
                state = stateOf(sql, state);
            }
        }
        if (conflict || "23505".equals(state)) {
            return Trouble.CONFLICT;
        }
        if (state == null) {
            return isAboutConnections(failure) ? Trouble.DATABASE : Trouble.POISON;
        }
        return state.startsWith("22") || state.startsWith("23") ? Trouble.POISON : Trouble.DATABASE;
    }

    /** Whether the database has no room left on its disk. */
    static boolean isDiskFull(Throwable failure) {
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                state = stateOf(sql, state);
            }
        }
        return "53100".equals(state);
    }

    /** The SQLSTATE and constraint of a failure for the log; never its message, which can hold values. */
    static String describe(Throwable failure) {
        Throwable root = failure;
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                state = stateOf(sql, state);
            }
            root = cause;
        }
        return "sqlstate=" + state + " type=" + root.getClass().getName();
    }

    private static @Nullable String stateOf(SQLException failure, @Nullable String before) {
        String state = before;
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            state = each.getSQLState() == null ? state : each.getSQLState();
        }
        return state;
    }

    private static boolean isAboutConnections(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof java.io.IOException
                    || cause instanceof org.springframework.transaction.TransactionException
                    || cause instanceof org.springframework.dao.DataAccessResourceFailureException
                    || cause instanceof org.springframework.dao.TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
