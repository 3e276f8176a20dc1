package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

class SqlStatesTest {

    @ParameterizedTest
    @CsvSource({
        "22001, POISON",
        "23502, POISON",
        "23505, CONFLICT",
        "40001, DATABASE",
        "08006, DATABASE",
        "53300, DATABASE",
        "57P01, DATABASE",
        "58030, DATABASE",
        "25P02, DATABASE"
    })
    void tellsTheTroubleByTheState(String state, SqlStates.Trouble trouble) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("x", state)));
        assertThat(SqlStates.troubleOf(failure)).isEqualTo(trouble);
    }

    @Test
    void looksBehindABatchException() {
        SQLException batch = new SQLException("batch", (String) null);
        batch.setNextException(new SQLException("row", "22000"));
        assertThat(SqlStates.troubleOf(new RuntimeException(batch))).isEqualTo(SqlStates.Trouble.POISON);
    }

    @Test
    void knowsTroubleWithoutAState() {
        assertThat(SqlStates.troubleOf(new ConcurrencyException("x"))).isEqualTo(SqlStates.Trouble.CONFLICT);
        assertThat(SqlStates.troubleOf(new CannotCreateTransactionException("x")))
                .isEqualTo(SqlStates.Trouble.DATABASE);
        assertThat(SqlStates.troubleOf(new NullPointerException())).isEqualTo(SqlStates.Trouble.POISON);
    }

    @Test
    void neverDescribesValues() {
        assertThat(SqlStates.describe(new RuntimeException(new SQLException("贵H12345", "22001"))))
                .isEqualTo("sqlstate=22001 type=java.sql.SQLException");
    }
}
