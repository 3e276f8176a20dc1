package org.scenicwatch.core.complainant.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code complaint_line} (migration V87). Every write carries the event's global index and is skipped when it is not newer. */
@Component
class ComplaintLineTable {

    private final JdbcClient jdbc;

    ComplaintLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The complaint belongs to the case from now on; what was taken back stays so. */
    void joined(String complaintRef, String caseId, String language, long index) {
        jdbc.sql("""
                        insert into complaint_line (ref, case_id, language, withdrawn, global_index)
                        values (?, ?, ?, false, ?) on conflict (ref) do update
                        set case_id = excluded.case_id, global_index = excluded.global_index
                        where complaint_line.global_index < excluded.global_index
                        """).params(complaintRef, caseId, language, index).update();
    }

    void withdrawn(String complaintRef, long index) {
        jdbc.sql("""
                        update complaint_line set withdrawn = true, global_index = :index
                         where ref = :ref and global_index < :index
                        """).param("ref", complaintRef).param("index", index).update();
    }

    /** The complaints of a case whose complainants may be told of it, in the order of their references. */
    List<Complainants.Line> of(String caseId) {
        return jdbc.sql("""
                        select l.ref, l.language from complaint_line l
                         where l.case_id = ? and not l.withdrawn
                           and not exists (select 1 from complaint_texts_stopped s where s.ref = l.ref)
                         order by l.ref
                        """)
                .param(caseId)
                .query((row, n) -> new Complainants.Line(row.getString(1), row.getString(2)))
                .list();
    }

    /** The complaints of a case that nobody has withdrawn, whatever their complainants want. */
    List<String> allOf(String caseId) {
        return jdbc.sql("select ref from complaint_line where case_id = ? and not withdrawn order by ref")
                .param(caseId)
                .query(String.class)
                .list();
    }

    boolean isStopped(String complaintRef) {
        Optional<Integer> stopped = jdbc.sql("select 1 from complaint_texts_stopped where ref = ?")
                .param(complaintRef)
                .query(Integer.class)
                .optional();
        return stopped.isPresent();
    }

    void clear() {
        jdbc.sql("delete from complaint_line").update();
    }
}
