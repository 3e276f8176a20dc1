package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an update leaves to the group of the automations that tell somebody, in the real database. */
class TellingMigrationIT {

    private final PGSimpleDataSource source = PostgresForTests.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);

    @BeforeEach
    void asBefore() {
        migrate("92");
    }

    @Test
    void tellingGoesOnWhereAllAutomationsStood() {
        token("automations", 0, "{\"index\":4711,\"gaps\":[]}");
        token("automations", 1, "{\"index\":4700,\"gaps\":[]}");
        token("registers", 0, "{\"index\":1,\"gaps\":[]}");
        migrate("99");
        assertThat(tokens("telling")).isEqualTo(tokens("automations")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from token_entry where processor_name = 'telling' and owner is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tokens("registers")).hasSize(1);
    }

    @Test
    void whatWaitsWaitsForBothInItsOrderAndWhatIsOfOthersDoesNot() {
        letter("a", "automations", "case:1", 0);
        letter("b", "automations", "case:1", 1);
        letter("c", "correlation", "alarm:1", 0);
        migrate("99");
        assertThat(letters("automations"))
                .containsExactly(tuple("case:1", 0L, "event-a"), tuple("case:1", 1L, "event-b"));
        assertThat(letters("telling")).containsExactly(tuple("case:1", 0L, "event-a"), tuple("case:1", 1L, "event-b"));
        assertThat(letters("correlation")).hasSize(1);
    }

    @Test
    void anInstallationThatBeginsHasNoPositionYet() {
        migrate("99");
        assertThat(tokens("telling")).isEmpty();
    }

    private void token(String group, int segment, String token) {
        jdbc.sql("insert into token_entry values (?, ?, ?::text::bytea, ?, '2026-11-28T00:00:00Z', 'node-1')")
                .params(group, segment, token, "org.axonframework.eventhandling.GapAwareTrackingToken")
                .update();
    }

    private Map<Integer, String> tokens(String group) {
        return jdbc
                .sql(
                        "select segment, convert_from(token, 'UTF8') || token_type from token_entry where processor_name = ?")
                .param(group)
                .query((row, n) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void letter(String id, String group, String stream, long index) {
        jdbc.sql("""
                        insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier,
                               sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
                               enqueued_at, processing_started)
                        values (?, ?, ?, ?, 'Event', ?, '2026-11-28T00:00:00Z', 'telemetry.TimePassed', '{}'::bytea,
                               '2026-11-28T00:00:01Z', '2026-11-28T00:00:02Z')
                        """).params(id, group, stream, index, "event-" + id).update();
    }

    private List<Tuple> letters(String group) {
        return jdbc.sql("""
                        select sequence_identifier, sequence_index, event_identifier from dead_letter
                         where processing_group = ? order by sequence_identifier, sequence_index
                        """)
                .param(group)
                .query((row, n) -> tuple(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private void migrate(String to) {
        Flyway.configure().dataSource(source).target(to).load().migrate();
    }
}
