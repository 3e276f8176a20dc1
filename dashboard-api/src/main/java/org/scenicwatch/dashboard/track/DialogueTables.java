package org.scenicwatch.dashboard.track;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code dialogue_question} and {@code dialogue_said} (migration V77). The same event twice gives the same row. */
@Component
class DialogueTables {

    private final JdbcClient jdbc;

    DialogueTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question of the centre; its words lie in the vault. */
    record Question(String id, String caseId, String ref, Instant at) {}

    /**
     * What a complainant said.
     *
     * @param ref the complaint's reference into the vault
     * @param questionId the question that it answers; none: photos that came later
     * @param wordsRef where the words lie in the vault
     * @param photos where the photos lie in the vault
     */
    record Said(
            String ref,
            @Nullable String questionId,
            @Nullable String wordsRef,
            List<String> photos,
            Instant at) {}

    void asked(Question question, long index) {
        jdbc.sql("""
                        insert into dialogue_question (question_id, case_id, question_ref, at, global_index)
                        values (?, ?, ?, ?, ?) on conflict (question_id) do nothing
                        """)
                .params(question.id(), question.caseId(), question.ref(), Timestamp.from(question.at()), index)
                .update();
    }

    void said(String caseId, Said said, long index) {
        jdbc.sql("""
                        insert into dialogue_said (global_index, case_id, ref, question_id, words_ref, photos, at)
                        values (:index, :caseId, :ref, :question, :words, :photos, :at)
                        on conflict (global_index) do nothing
                        """)
                .param("index", index)
                .param("caseId", caseId)
                .param("ref", said.ref())
                .param("question", said.questionId(), Types.VARCHAR)
                .param("words", said.wordsRef(), Types.VARCHAR)
                .param("photos", said.photos().toArray(String[]::new))
                .param("at", Timestamp.from(said.at()))
                .update();
    }

    Optional<Question> question(String id) {
        return jdbc.sql("select * from dialogue_question where question_id = ?")
                .param(id)
                .query((row, n) -> question(row))
                .optional();
    }

    /** The questions that the complainants of a case were asked, oldest first. */
    List<Question> questions(String caseId) {
        return jdbc.sql("select * from dialogue_question where case_id = ? order by global_index")
                .param(caseId)
                .query((row, n) -> question(row))
                .list();
    }

    /** The questions that a complaint heard, in the case that it was filed to and in the one that it is in now. */
    List<Question> questionsTo(String ref) {
        return jdbc.sql("""
                        select q.* from dialogue_question q, complaint_filing f
                            left join tracked_complaint t on t.ref = f.ref
                        where f.ref = ? and q.case_id in (f.case_id, t.case_id) and q.at >= f.filed_at
                        order by q.global_index
                        """).param(ref).query((row, n) -> question(row)).list();
    }

    /** What complainants said in a case, oldest first. */
    List<Said> said(String caseId) {
        return jdbc.sql("select * from dialogue_said where case_id = ? order by global_index")
                .param(caseId)
                .query((row, n) -> said(row))
                .list();
    }

    /** What one complainant said, oldest first. */
    List<Said> saidBy(String ref) {
        return jdbc.sql("select * from dialogue_said where ref = ? order by global_index")
                .param(ref)
                .query((row, n) -> said(row))
                .list();
    }

    /** Whether somebody's complaint is at work in the case, so that a question would be read. */
    boolean somebodyHears(String caseId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from complaint_filing f
                                left join tracked_complaint t on t.ref = f.ref
                                left join tracked_case c on c.case_id = coalesce(t.case_id, f.case_id)
                            where coalesce(t.case_id, f.case_id) = ? and t.withdrawn_at is null
                              and coalesce(c.state, 'OPENED')
                                  not in ('CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED_OUT'))
                        """).param(caseId).query(Boolean.class).single();
    }

    void clear() {
        jdbc.sql("delete from dialogue_question").update();
        jdbc.sql("delete from dialogue_said").update();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString("question_id"),
                row.getString("case_id"),
                row.getString("question_ref"),
                row.getTimestamp("at").toInstant());
    }

    private static Said said(ResultSet row) throws SQLException {
        Array photos = row.getArray("photos");
        return new Said(
                row.getString("ref"),
                row.getString("question_id"),
                row.getString("words_ref"),
                List.of((String[]) photos.getArray()),
                row.getTimestamp("at").toInstant());
    }
}
