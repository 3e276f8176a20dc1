package org.scenicwatch.core.alarm.sounders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an update tells the rule of fires that stand already, in the real database. */
class GroupFiresTableIT {

    private final PGSimpleDataSource source = PostgresForTests.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final GroupFiresTable table = new GroupFiresTable(jdbc);
    private long head;

    @BeforeEach
    void asBefore() {
        migrate("92");
    }

    @Test
    void anUpdateTakesInTheFiresThatMayBurnAndCalledNobody() {
        standing("SM-1", "HELD", "");
        standing("SM-2", "VERIFIED", "REAL_FIRE");
        standing("SM-3", "VERIFIED", "FALSE_ALARM");
        standing("SM-4", "NONE", "");
        standing("SM-5", "HELD", "");
        jdbc.sql("insert into group_fire values ('alarm:xijiang/SM-5/smoke-alarm', 'xijiang', 'HG-1', 1, null, 0)")
                .update();
        standing("SM-6", "HELD", "");
        event("SM-6", 1, "alarm.AlarmReset");
        long handled = head;
        standing("SM-7", "HELD", "");
        event("SM-1", 1, "alarm.AlarmAcknowledged");
        token(handled);

        migrate("100");

        assertThat(table.earlier("xijiang"))
                .containsExactly(
                        new EarlierFire("alarm:xijiang/SM-1/smoke-alarm", "xijiang", "house-SM-1", 0),
                        new EarlierFire("alarm:xijiang/SM-2/smoke-alarm", "xijiang", "house-SM-2", 0));
        assertThat(table.earlier("elsewhere")).isEmpty();
    }

    @Test
    void anInstallationThatBeginsHasNone() {
        migrate("100");
        assertThat(table.earlier("xijiang")).isEmpty();
    }

    @Test
    void aFireIsForgottenByAnEventThatIsNewer() {
        standing("SM-1", "HELD", "");
        token(head);
        migrate("100");
        String alarm = "alarm:xijiang/SM-1/smoke-alarm";
        assertThat(table.forgetEarlier(alarm, 0)).isFalse();
        assertThat(table.earlier("xijiang")).hasSize(1);
        assertThat(table.forgetEarlier(alarm, 1)).isTrue();
        assertThat(table.forgetEarlier(alarm, 1)).isFalse();
        assertThat(table.earlier("xijiang")).isEmpty();
    }

    /** A fire alarm that was raised, with its row as of then. */
    private void standing(String device, String latch, String result) {
        event(device, 0, "alarm.AlarmRaised");
        String verification = result.isEmpty() ? "" : ",\"verification\":{\"result\":\"" + result + "\"}";
        jdbc.sql("insert into alarm_row (id, body, sort, global_index) values (?, ?::jsonb, 0, ?)")
                .params(List.of("xijiang/" + device + "/smoke-alarm", """
                        {"occurrence":1,"condition":"UNACKNOWLEDGED","latch":"%s","latching":"UNTIL_VERIFIED",
                         "suppression":"NONE","place":"xijiang/house-%s"%s}
                        """.formatted(latch, device, verification), head))
                .update();
    }

    private void event(String device, long number, String type) {
        head = jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
                               payload_type, payload, hash)
                        values (?, ?, ?, now(), ?, '{}'::bytea, ''::bytea) returning global_index
                        """)
                .params(device + "#" + number, "alarm:xijiang/" + device + "/smoke-alarm", number, type)
                .query(Long.class)
                .single();
    }

    private void token(long index) {
        jdbc.sql("insert into token_entry values ('automations', 0, ?::text::bytea, 'GapAwareTrackingToken', '', null)")
                .param("{\"index\":" + index + ",\"gaps\":[]}")
                .update();
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(source).target(target).load().migrate();
    }
}
