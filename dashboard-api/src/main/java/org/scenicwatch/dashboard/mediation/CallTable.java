package org.scenicwatch.dashboard.mediation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code mediation_call} (migration V106): whom a mediator calls who wants no text messages. No replay touches it. */
@Component
class CallTable {

    private final JdbcTemplate jdbc;

    CallTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody to be called.
     *
     * @param session what about
     * @param party whom
     * @param askedAt since when, server time
     */
    record Call(String session, String party, Instant askedAt) {}

    /** Asks for a call once; the same again changes nothing, also after it was made. */
    void ask(String mediation, Reminder reminder, String party, Instant at) {
        jdbc.update("""
                insert into mediation_call (mediation_id, subject, kind, party, asked_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, mediation, reminder.subject(), reminder.kind().name(), party, Timestamp.from(at));
    }

    /** The calls of a mediation that nobody has made; what was asked for twice is one call. */
    List<Call> open(String mediation) {
        return jdbc.query(
                """
                select subject, party, min(asked_at) from mediation_call
                 where mediation_id = ? and done_at is null group by subject, party order by 3, 1, 2
                """,
                (row, n) -> new Call(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                mediation);
    }

    /** Somebody has called; answers whether a call was open. */
    boolean done(String mediation, String session, String party, String by, Instant at) {
        return jdbc.update("""
                        update mediation_call set done_at = ?, done_by = ?
                         where mediation_id = ? and subject = ? and party = ? and done_at is null
                        """, Timestamp.from(at), by, mediation, session, party) > 0;
    }
}
