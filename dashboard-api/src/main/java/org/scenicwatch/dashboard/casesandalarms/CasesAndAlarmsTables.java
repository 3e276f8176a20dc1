package org.scenicwatch.dashboard.casesandalarms;

import org.scenicwatch.dashboard.projection.JsonTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of alarms, their rules, cases, and what happened to alarms and cases. */
@Component
public class CasesAndAlarmsTables {

    private final JsonTable<AlarmRow> alarms;
    private final JsonTable<RuleRow> rules;
    private final JsonTable<CaseRow> cases;
    private final TrailTable caseTrails;
    private final TrailTable alarmTrails;

    public CasesAndAlarmsTables(JdbcTemplate jdbc) {
        this.alarms = new JsonTable<>(
                "alarm_row", AlarmRow.class, alarm -> alarm.raisedAt().toEpochMilli(), jdbc);
        this.rules = new JsonTable<>("alarm_rule_row", RuleRow.class, rule -> 0, jdbc);
        this.cases =
                new JsonTable<>("case_row", CaseRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
        this.caseTrails = new TrailTable("case_trail", "case_id", jdbc);
        this.alarmTrails = new TrailTable("alarm_trail", "alarm_id", jdbc);
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

    /** What happened to each case. */
    public TrailTable caseTrails() {
        return caseTrails;
    }

    /** What happened to each alarm. */
    public TrailTable alarmTrails() {
        return alarmTrails;
    }

    /** Empties all of them, for a replay. */
    public void clear() {
        alarms.clear();
        rules.clear();
        cases.clear();
        caseTrails.clear();
        alarmTrails.clear();
    }
}
