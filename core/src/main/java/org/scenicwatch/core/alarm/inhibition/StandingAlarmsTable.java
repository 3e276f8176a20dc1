package org.scenicwatch.core.alarm.inhibition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code standing_alarm}, {@code hidden_alarm} and {@code inhibition_label} (migration V61). */
@Component
class StandingAlarmsTable implements StandingAlarms {

    private static final String COLUMNS = "alarm_id, area, rule, level, source, zone, place";

    private final JdbcClient jdbc;

    StandingAlarmsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> labelsOf(String area, String device) {
        Map<String, String> labels = new HashMap<>();
        jdbc.sql("select label, value from inhibition_label where area = ? and device = ?")
                .params(area, device)
                .query(row -> {
                    labels.put(row.getString(1), row.getString(2));
                });
        return labels;
    }

    @Override
    public Optional<StandingAlarm> find(String alarmId) {
        return jdbc.sql("select " + COLUMNS + " from standing_alarm where alarm_id = ?")
                .param(alarmId)
                .query((row, n) -> alarm(row))
                .optional();
    }

    @Override
    public void save(StandingAlarm alarm) {
        jdbc.sql("insert into standing_alarm (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)" + """
                         on conflict (alarm_id) do update
                            set level = excluded.level, zone = excluded.zone, place = excluded.place
                        """)
                .param(1, alarm.alarmId())
                .param(2, alarm.area())
                .param(3, alarm.rule())
                .param(4, alarm.level())
                .param(5, alarm.source())
                .param(6, alarm.zone())
                .param(7, alarm.place())
                .update();
    }

    @Override
    public void remove(String alarmId) {
        jdbc.sql("delete from standing_alarm where alarm_id = ?").param(alarmId).update();
    }

    @Override
    public List<StandingAlarm> ofRule(String area, String rule) {
        return jdbc.sql("select " + COLUMNS + " from standing_alarm where area = ? and rule = ? order by alarm_id")
                .params(area, rule)
                .query((row, n) -> alarm(row))
                .list();
    }

    @Override
    public boolean hide(String effect, String cause) {
        return jdbc.sql("insert into hidden_alarm (effect, cause) values (?, ?) on conflict do nothing")
                        .params(effect, cause)
                        .update()
                > 0;
    }

    @Override
    public List<String> release(String cause) {
        return jdbc.sql("delete from hidden_alarm where cause = ? returning effect")
                .param(cause)
                .query(String.class)
                .list();
    }

    void putLabel(String area, String device, String label, String value) {
        jdbc.sql("""
                        insert into inhibition_label (area, device, label, value) values (?, ?, ?, ?)
                        on conflict (area, device, label) do update set value = excluded.value
                        """).params(area, device, label, value).update();
    }

    void removeLabel(String area, String device, String label) {
        jdbc.sql("delete from inhibition_label where area = ? and device = ? and label = ?")
                .params(area, device, label)
                .update();
    }

    void clearLabels() {
        jdbc.sql("delete from inhibition_label").update();
    }

    private StandingAlarm alarm(ResultSet row) throws SQLException {
        String area = row.getString(2);
        String source = row.getString(5);
        return new StandingAlarm(
                row.getString(1),
                area,
                row.getString(3),
                row.getString(4),
                source,
                row.getString(6),
                row.getString(7),
                labelsOf(area, source));
    }
}
