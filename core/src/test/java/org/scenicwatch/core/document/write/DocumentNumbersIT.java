package org.scenicwatch.core.document.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.document.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentNumbersIT {

    /** In the village it is the new year already. */
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    private static final int WRITERS = 4;
    private static final int EACH = 10;

    @Test
    void aSeriesHasNoGapAndNoNumberTwiceHoweverManyIssueAtOnce() throws Exception {
        PGSimpleDataSource source = PostgresForTests.freshDatabase().dataSource();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                create table document_series (area varchar(64) not null, kind varchar(32) not null, year integer not null,
                    last integer not null, primary key (area, kind, year))
                """).update();
        DocumentNumbers numbers = new DocumentNumbers(jdbc, "Asia/Shanghai", "西事");
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<String> issued = new ArrayList<>();
        try {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                runs.add(pool.submit(() -> write(numbers, transaction)));
            }
            for (Future<List<String>> run : runs) {
                issued.addAll(run.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WRITERS * EACH)
                        .mapToObj(count -> "西事受理〔2027〕" + count + "号")
                        .toList());
        assertThat(next(numbers, transaction, DocumentKind.MEDIATION_LETTER)).isEqualTo("西事调解〔2027〕1号");
    }

    @Test
    void aSignThatCannotBePrintedStopsTheStartWithTheNameOfTheProperty() {
        assertThatThrownBy(() -> new DocumentNumbers(
                        JdbcClient.create(PostgresForTests.freshDatabase().dataSource()), "Asia/Shanghai", "西 1"))
                .hasMessageContaining("scenicwatch.documents.sign");
    }

    /** Every second one is taken back: it must not leave a gap. */
    private static List<String> write(DocumentNumbers numbers, TransactionTemplate transaction) {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            transaction.executeWithoutResult(status -> {
                numbers.next("xijiang", DocumentKind.ADMISSION_NOTICE, NEW_YEAR);
                status.setRollbackOnly();
            });
            issued.add(next(numbers, transaction, DocumentKind.ADMISSION_NOTICE));
        }
        return issued;
    }

    private static String next(DocumentNumbers numbers, TransactionTemplate transaction, DocumentKind kind) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.next("xijiang", kind, NEW_YEAR)));
    }
}
