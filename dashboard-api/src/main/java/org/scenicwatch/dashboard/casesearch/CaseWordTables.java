package org.scenicwatch.dashboard.casesearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code case_word} and {@code case_code} (migration V79). */
@Component
class CaseWordTables {

    private final JdbcTemplate jdbc;

    CaseWordTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what texts are found by. A text that was forgotten meanwhile gets no row, and one that is being forgotten waits
     * for this transaction and takes the row with it.
     */
    void save(Map<CaseText, Integer[]> tokens) {
        List<Map.Entry<CaseText, Integer[]>> ordered = tokens.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().ref()))
                .toList();
        jdbc.batchUpdate("""
                insert into case_word as w (ref, case_id, said, tokens, global_index)
                select e.ref, ?, ?, ?, ? from vault_entry e where e.ref = ? for key share
                on conflict (ref) do update
                set case_id = excluded.case_id, said = excluded.said, tokens = excluded.tokens,
                    global_index = excluded.global_index
                where excluded.global_index >= w.global_index
                """, ordered, 200, (statement, entry) -> {
            CaseText text = entry.getKey();
            statement.setString(1, text.caseId());
            statement.setString(2, text.said().name());
            statement.setArray(3, statement.getConnection().createArrayOf("int4", entry.getValue()));
            statement.setLong(4, text.index());
            statement.setString(5, text.ref());
        });
    }

    void addCodes(Collection<CaseCode> codes) {
        jdbc.batchUpdate("""
                insert into case_code (case_id, code, said, tokens) values (?, ?, ?, ?) on conflict do nothing
                """, codes, 200, (statement, code) -> {
            statement.setString(1, code.caseId());
            statement.setString(2, code.code());
            statement.setString(3, code.said());
            String[] tokens =
                    SearchTokens.ofText(PlainText.of(code.code()).text()).toArray(String[]::new);
            statement.setArray(4, statement.getConnection().createArrayOf("text", tokens));
        });
    }

    /** Where the words of these cases lie, the oldest first. */
    List<CaseText> textsOf(Collection<String> cases) {
        return jdbc.query(
                "select ref, case_id, said, global_index from case_word where case_id = any(?) order by global_index, ref",
                (row, n) -> new CaseText(
                        row.getString(1), row.getString(2), CaseText.Said.valueOf(row.getString(3)), row.getLong(4)),
                (Object) cases.toArray(String[]::new));
    }

    /** The numbers of these cases. */
    List<CaseCode> codesOf(Collection<String> cases) {
        return jdbc.query(
                "select case_id, code, said from case_code where case_id = any(?) order by said, code",
                (row, n) -> new CaseCode(row.getString(1), row.getString(2), row.getString(3)),
                (Object) cases.toArray(String[]::new));
    }

    /**
     * The places whose name or code holds a term.
     *
     * @param term normalised
     */
    List<String> placesNamed(String term, int limit) {
        String like = "%" + term.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return new ArrayList<>(jdbc.queryForList("""
                select id from place_row
                where lower(body #>> '{name,zh}') like ? or lower(body #>> '{name,en}') like ?
                   or lower(split_part(id, '/', 2)) like ?
                order by id limit ?
                """, String.class, like, like, like, limit));
    }

    void clear() {
        jdbc.update("truncate case_word, case_code");
    }
}
