package org.scenicwatch.dashboard.lostperson;

import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code search_row} (migration V78), and what the messages' table says of who was told. */
@Component
class SearchTable {

    private final JsonTable<SearchRow> rows;
    private final JdbcTemplate jdbc;

    SearchTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "search_row", SearchRow.class, row -> row.begun().at().toEpochMilli(), jdbc);
        this.jdbc = jdbc;
    }

    /**
     * Who was told of a search.
     *
     * @param people how many were to be told
     * @param told of whom a gateway took a message
     * @param confirmed of these, for whom a receipt says that it came to the phone
     * @param notReached for whom every way failed or ran out
     */
    record Alert(int people, int told, int confirmed, int notReached) {}

    JsonTable<SearchRow> rows() {
        return rows;
    }

    Optional<SearchRow> find(String caseId) {
        return Optional.ofNullable(rows.load(List.of(caseId)).get(caseId)).map(Stored::row);
    }

    /** Each person counts once, by the best that any channel came to. */
    Alert alert(String caseId, int round) {
        return jdbc.queryForObject(
                """
                select count(*), count(*) filter (where took), count(*) filter (where came),
                       count(*) filter (where lost)
                  from (select bool_or(body ->> 'state' in ('accepted', 'delivered')) as took,
                               bool_or(body ->> 'state' = 'delivered') as came,
                               bool_and(body ->> 'state' in ('failed', 'expired')) as lost
                          from notification_message_row
                         where alarm = ? and body ->> 'template' = ? and (body ->> 'round')::int = ?
                         group by body ->> 'recipient') as person
                """,
                (row, n) -> new Alert(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                CaseIds.aggregate(caseId),
                MessageTexts.LOST_PERSON,
                round);
    }
}
