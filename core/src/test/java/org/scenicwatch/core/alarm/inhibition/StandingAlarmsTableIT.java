package org.scenicwatch.core.alarm.inhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.AreaMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What suppression by design knows, in the real database. */
class StandingAlarmsTableIT {

    private final PGSimpleDataSource source = PostgresForTests.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final StandingAlarmsTable table = new StandingAlarmsTable(jdbc);

    @BeforeEach
    void asBefore() {
        migrate("61");
        row("xijiang/H-001/hydrant-pressure-low", "hydrant", "UNACKNOWLEDGED", "NONE", "xijiang/Z-01");
        row("xijiang/S-001/smoke-alarm", "smoke", "ACKNOWLEDGED", "UNTIL_VERIFIED", "xijiang/Z-01");
        row("xijiang/H-002/hydrant-pressure-low", "hydrant", "RETURNED_UNACKNOWLEDGED", "NONE", null);
        row("xijiang/H-003/hydrant-pressure-low", "hydrant", "NORMAL", "NONE", "xijiang/Z-02");
        jdbc.sql("insert into hidden_alarm (effect, cause) values (?, ?)")
                .params("alarm:xijiang/H-002/hydrant-pressure-low", "alarm:xijiang/T-1/tank-level-low")
                .update();
        migrate("62");
    }

    @Test
    void anUpdateKnowsWhatStandsAndWhatIsHiddenAlready() {
        List<StandingAlarm> known = table.of("xijiang");
        assertThat(known)
                .extracting(StandingAlarm::source, StandingAlarm::zone, StandingAlarm::fire, StandingAlarm::stands)
                .containsExactly(
                        tuple("H-001", "Z-01", false, true),
                        tuple("H-002", null, false, false),
                        tuple("S-001", "Z-01", true, true));
        assertThat(known.get(0).kind()).isEqualTo("hydrant");
        assertThat(known.get(0).rule()).isEqualTo("hydrant-pressure-low");
        assertThat(known.get(0).level()).isEqualTo("low");
        assertThat(known.get(0).place()).isEqualTo("house-0001");
    }

    @Test
    void theNewestDayStaysAndModesAreOnOnce() {
        LocalDate day = LocalDate.of(2026, 11, 15);
        assertThat(table.begin("xijiang", day)).isEqualTo(day);
        assertThat(table.begin("xijiang", day.minusDays(1))).isEqualTo(day);
        assertThat(table.begin("xijiang", day.plusDays(1))).isEqualTo(day.plusDays(1));
        table.turn("xijiang", AreaMode.DRILL, null, true);
        table.turn("xijiang", AreaMode.DRILL, "Z-01", true);
        table.turn("xijiang", AreaMode.DRILL, "Z-01", true);
        assertThat(table.modesOf("xijiang"))
                .containsExactly(new ModeOn(AreaMode.DRILL, null), new ModeOn(AreaMode.DRILL, "Z-01"));
        table.turn("xijiang", AreaMode.DRILL, null, false);
        assertThat(table.modesOf("xijiang")).containsExactly(new ModeOn(AreaMode.DRILL, "Z-01"));
        assertThat(table.modesOf("elsewhere")).isEmpty();
    }

    @Test
    void causesComeAndGoOneByOne() {
        String effect = "alarm:xijiang/H-001/hydrant-pressure-low";
        table.hide(effect, "season");
        table.hide(effect, "mode:DRILL");
        table.hide(effect, "season");
        assertThat(table.causesOf(List.of(effect, "alarm:xijiang/S-001/smoke-alarm")))
                .isEqualTo(Map.of(effect, Set.of("mode:DRILL", "season")));
        table.show(effect, "season");
        assertThat(table.causesOf(List.of(effect))).isEqualTo(Map.of(effect, Set.of("mode:DRILL")));
        assertThat(table.causesOf(List.of())).isEmpty();
    }

    @Test
    void newLabelsTakeThePlaceOfTheOldOnes() {
        table.putLabels("xijiang", "H-001", Map.of("main", "1", "maker", "x"));
        table.putLabels("xijiang", "H-001", Map.of("main", "2"));
        table.putLabels("xijiang", "S-001", Map.of());
        assertThat(table.labelsOf("xijiang", "H-001")).isEqualTo(Map.of("main", "2"));
        assertThat(table.of("xijiang").get(0).labels()).isEqualTo(Map.of("main", "2"));
        assertThat(table.ofRule("xijiang", "hydrant-pressure-low").get(0).labels())
                .isEqualTo(Map.of("main", "2"));
        table.putLabels("xijiang", "H-001", Map.of());
        assertThat(table.labelsOf("xijiang", "H-001")).isEmpty();
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(source).target(target).load().migrate();
    }

    private void row(String id, String kind, String condition, String latching, @Nullable String zone) {
        String rule = id.substring(id.lastIndexOf('/') + 1);
        String zoneField = zone == null ? "" : "\"zone\":\"" + zone + "\",";
        jdbc.sql("insert into alarm_row (id, body, sort, global_index) values (?, ?::jsonb, 0, 1)")
                .params(id, """
                        {"id":"%s","rule":"%s","level":"low","kind":"%s","condition":"%s","latching":"%s",%s
                         "place":"xijiang/house-0001"}
                        """.formatted(id, rule, kind, condition, latching, zoneField))
                .update();
    }
}
