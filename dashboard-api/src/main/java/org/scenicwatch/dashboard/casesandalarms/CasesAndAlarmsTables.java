package org.scenicwatch.dashboard.casesandalarms;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The tables of alarms, their rules, cases and the trails of cases. */
@Component
public class CasesAndAlarmsTables {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonTable<AlarmRow> alarms;
    private final JsonTable<RuleRow> rules;
    private final JsonTable<CaseRow> cases;

    public CasesAndAlarmsTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.alarms = new JsonTable<>(
                "alarm_row", AlarmRow.class, alarm -> alarm.raisedAt().toEpochMilli(), jdbc);
        this.rules = new JsonTable<>("alarm_rule_row", RuleRow.class, rule -> 0, jdbc);
        this.cases =
                new JsonTable<>("case_row", CaseRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    public JsonTable<AlarmRow> alarms() {
        return alarms;
    }

    public JsonTable<RuleRow> rules() {
        return rules;
    }

    public JsonTable<CaseRow> cases() {
        return cases;
    }

    /** Adds rows to trails; a row that is there stays. */
    public void addToTrails(List<TrailRow> rows) {
        jdbc.batchUpdate("""
                insert into case_trail (case_id, global_index, at, event, actor, facts)
                values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """, rows, 100, (statement, row) -> {
            statement.setString(1, row.caseId());
            statement.setLong(2, row.index());
            statement.setObject(3, row.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, row.event());
            statement.setString(5, row.actor());
            statement.setString(6, RowJson.mapper().writeValueAsString(row.facts()));
        });
    }

    /** The trail of a case, oldest first. */
    public List<TrailRow> trailOf(String caseId) {
        return jdbc.query(
                """
                select case_id, global_index, at, event, actor, facts from case_trail
                where case_id = ? order by global_index
                """,
                (row, n) -> new TrailRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        RowJson.mapper().readValue(row.getString(6), FACTS)),
                caseId);
    }

    /** Empties all of them, for a replay. */
    public void clear() {
        alarms.clear();
        rules.clear();
        cases.clear();
        jdbc.update("delete from case_trail");
    }
}
