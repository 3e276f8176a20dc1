package org.scenicwatch.dashboard.mediation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code mediation_reminder} (migration V95): who was reminded of what. No replay touches it. */
@Component
class ReminderTable {

    private final JdbcTemplate jdbc;

    ReminderTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTold(String mediation, Reminder reminder) {
        List<Integer> told = jdbc.queryForList(
                "select 1 from mediation_reminder where mediation_id = ? and subject = ? and kind = ?",
                Integer.class,
                mediation,
                reminder.subject(),
                reminder.kind().name());
        return !told.isEmpty();
    }

    void keep(String mediation, Reminder reminder, Instant at) {
        jdbc.update("""
                insert into mediation_reminder (mediation_id, subject, kind, told_at) values (?, ?, ?, ?)
                on conflict do nothing
                """, mediation, reminder.subject(), reminder.kind().name(), Timestamp.from(at));
    }
}
