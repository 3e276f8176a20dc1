package org.scenicwatch.core.alarm.inhibition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code standing_alarm}, {@code hidden_alarm} and {@code inhibition_label} (migrations V61 and V62),
 * {@code design_mode} and {@code design_day} (migration V62).
 */
@Component
class StandingAlarmsTable implements StandingAlarms {

    private static final String COLUMNS = "alarm_id, area, rule, level, source, kind, zone, place, fire, stands";
    /** In the key a mode of the whole area has an empty zone, as no zone has. */
    private static final String WHOLE_AREA = "";

    private final JdbcClient jdbc;

    StandingAlarmsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LocalDate begin(String area, LocalDate day) {
        // Mostly the day is known, and then nobody waits for a row that another transaction writes.
        Optional<LocalDate> known = jdbc.sql("select day from design_day where area = ? and day >= ?")
                .params(area, day)
                .query(LocalDate.class)
                .optional();
        return known.isPresent() ? known.get() : turnTo(area, day);
    }

    private LocalDate turnTo(String area, LocalDate day) {
        return jdbc.sql("""
                        insert into design_day as known (area, day) values (?, ?)
                        on conflict (area) do update set day = greatest(known.day, excluded.day)
                        returning day
                        """).params(area, day).query(LocalDate.class).single();
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
                .query((row, n) -> alarm(row, labelsOf(row.getString(2), row.getString(5))))
                .optional();
    }

    @Override
    public void save(StandingAlarm alarm) {
        jdbc.sql("insert into standing_alarm (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + """
                         on conflict (alarm_id) do update
                            set level = excluded.level, kind = excluded.kind, zone = excluded.zone,
                                place = excluded.place, fire = excluded.fire, stands = excluded.stands
                        """)
                .param(1, alarm.alarmId())
                .param(2, alarm.area())
                .param(3, alarm.rule())
                .param(4, alarm.level())
                .param(5, alarm.source())
                .param(6, alarm.kind())
                .param(7, alarm.zone())
                .param(8, alarm.place())
                .param(9, alarm.fire())
                .param(10, alarm.stands())
                .update();
    }

    @Override
    public void remove(String alarmId) {
        jdbc.sql("delete from standing_alarm where alarm_id = ?").param(alarmId).update();
    }

    @Override
    public List<StandingAlarm> of(String area) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        jdbc.sql("""
                        select device, label, value from inhibition_label
                         where area = ? and device in (select source from standing_alarm where area = ?)
                        """).params(area, area).query(row -> {
            labels.computeIfAbsent(row.getString(1), device -> new HashMap<>()).put(row.getString(2), row.getString(3));
        });
        return jdbc.sql("select " + COLUMNS + " from standing_alarm where area = ? order by alarm_id")
                .param(area)
                .query((row, n) -> alarm(row, labels.getOrDefault(row.getString(5), Map.of())))
                .list();
    }

    @Override
    public List<StandingAlarm> ofRule(String area, String rule) {
        return jdbc.sql("select " + COLUMNS + " from standing_alarm where area = ? and rule = ? order by alarm_id")
                .params(area, rule)
                .query((row, n) -> alarm(row, labelsOf(area, row.getString(5))))
                .list();
    }

    @Override
    public Map<String, Set<String>> causesOf(Collection<String> effects) {
        Map<String, Set<String>> causes = new HashMap<>();
        jdbc.sql("select effect, cause from hidden_alarm where effect = any(?)")
                .param(effects.toArray(String[]::new))
                .query(row -> {
                    causes.computeIfAbsent(row.getString(1), effect -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return causes;
    }

    @Override
    public void hide(String effect, String cause) {
        jdbc.sql("insert into hidden_alarm (effect, cause) values (?, ?) on conflict do nothing")
                .params(effect, cause)
                .update();
    }

    @Override
    public void show(String effect, String cause) {
        jdbc.sql("delete from hidden_alarm where effect = ? and cause = ?")
                .params(effect, cause)
                .update();
    }

    @Override
    public List<ModeOn> modesOf(String area) {
        return jdbc.sql("select mode, zone from design_mode where area = ? order by mode, zone")
                .param(area)
                .query((row, n) -> new ModeOn(
                        AreaMode.valueOf(row.getString(1)),
                        row.getString(2).equals(WHOLE_AREA) ? null : row.getString(2)))
                .list();
    }

    @Override
    public void turn(String area, AreaMode mode, @Nullable String zone, boolean on) {
        String sql = on
                ? "insert into design_mode (area, mode, zone) values (?, ?, ?) on conflict do nothing"
                : "delete from design_mode where area = ? and mode = ? and zone = ?";
        jdbc.sql(sql)
                .params(area, mode.name(), zone == null ? WHOLE_AREA : zone)
                .update();
    }

    /** Puts these labels in the place of those that the device had. */
    void putLabels(String area, String device, Map<String, String> labels) {
        String[] keys = labels.keySet().toArray(String[]::new);
        jdbc.sql("delete from inhibition_label where area = ? and device = ? and label <> all (?)")
                .params(area, device, keys)
                .update();
        jdbc.sql("""
                        insert into inhibition_label (area, device, label, value)
                        select ?, ?, label, value from unnest(?::text[], ?::text[]) as given (label, value)
                        on conflict (area, device, label) do update set value = excluded.value
                        """)
                .params(area, device, keys, labels.values().toArray(String[]::new))
                .update();
    }

    void clearLabels() {
        jdbc.sql("delete from inhibition_label").update();
    }

    private static StandingAlarm alarm(ResultSet row, Map<String, String> labels) throws SQLException {
        return new StandingAlarm(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getBoolean(10),
                labels);
    }
}
