package org.scenicwatch.core.alarm.sounders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code group_fire} and {@code sounding_sounder} (migration V54), and {@code earlier_fire} (migration V100). */
@Component
class GroupFiresTable implements GroupFires {

    private static final String COLUMNS = "alarm_id, area, household_group, occurrence, finding, last_event";

    private final JdbcClient jdbc;

    GroupFiresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<GroupFire> find(String alarmId) {
        return jdbc.sql("select " + COLUMNS + " from group_fire where alarm_id = ?")
                .param(alarmId)
                .query(GroupFiresTable::fire)
                .optional();
    }

    @Override
    public List<GroupFire> of(String area, String group) {
        return jdbc.sql("select " + COLUMNS + " from group_fire where area = ? and household_group = ?")
                .params(area, group)
                .query(GroupFiresTable::fire)
                .list();
    }

    @Override
    public void save(GroupFire fire) {
        jdbc.sql("insert into group_fire (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)" + """
                         on conflict (alarm_id) do update set
                          household_group = excluded.household_group, occurrence = excluded.occurrence,
                          finding = excluded.finding, last_event = excluded.last_event
                        """)
                .param(1, fire.alarmId())
                .param(2, fire.area())
                .param(3, fire.group())
                .param(4, fire.occurrence())
                .param(5, fire.finding())
                .param(6, fire.lastEvent())
                .update();
    }

    @Override
    public void remove(String alarmId) {
        jdbc.sql("delete from group_fire where alarm_id = ?").param(alarmId).update();
    }

    @Override
    public List<EarlierFire> earlier(String area) {
        return jdbc.sql("select alarm_id, area, place, last_event from earlier_fire where area = ? order by alarm_id")
                .param(area)
                .query((row, n) ->
                        new EarlierFire(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    @Override
    public boolean forgetEarlier(String alarmId, long number) {
        return jdbc.sql("delete from earlier_fire where alarm_id = ? and last_event < ?")
                        .params(alarmId, number)
                        .update()
                > 0;
    }

    @Override
    public void sounding(String area, String group, List<String> devices) {
        jdbc.sql("""
                        insert into sounding_sounder (area, household_group, device)
                        select ?, ?, unnest(?::text[]) on conflict do nothing
                        """).params(area, group, devices.toArray(String[]::new)).update();
    }

    @Override
    public List<String> endSounding(String area, String group) {
        return jdbc
                .sql("delete from sounding_sounder where area = ? and household_group = ? returning device")
                .params(area, group)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static GroupFire fire(ResultSet row, int number) throws SQLException {
        return new GroupFire(
                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5), row.getLong(6));
    }
}
