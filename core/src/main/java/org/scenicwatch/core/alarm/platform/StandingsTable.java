package org.scenicwatch.core.alarm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code platform_standing} (migration V58). */
@Component
class StandingsTable implements Standings {

    private final JdbcClient jdbc;

    StandingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> of(String area, String node) {
        return jdbc.sql("""
                        select alarm_id, area, node, source, rule, level, better_since from platform_standing
                        where area = ? and node = ? order by alarm_id
                        """).params(area, node).query(StandingsTable::standing).list();
    }

    @Override
    public void save(Standing standing) {
        jdbc.sql("""
                        insert into platform_standing (alarm_id, area, node, source, rule, level, better_since)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (alarm_id) do update
                           set level = excluded.level, better_since = excluded.better_since
                        """)
                .param(1, standing.alarmId())
                .param(2, standing.area())
                .param(3, standing.node())
                .param(4, standing.source())
                .param(5, standing.rule())
                .param(6, standing.level())
                .param(
                        7,
                        standing.betterSince() == null
                                ? null
                                : OffsetDateTime.ofInstant(standing.betterSince(), ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public void remove(String alarmId) {
        jdbc.sql("delete from platform_standing where alarm_id = ?")
                .param(alarmId)
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        OffsetDateTime better = row.getObject(7, OffsetDateTime.class);
        return new Standing(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                better == null ? null : better.toInstant());
    }
}
