package org.scenicwatch.dashboard.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code complaint_filing} and {@code complaint_photo}. */
@Component
class ComplaintTables {

    private final JdbcClient jdbc;

    ComplaintTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PhotoRow(String media, int width, int height) {}

    void insert(VaultRef ref, byte[] codeHash, String caseId, String area, CheckedFiling filing, Instant at) {
        KnownPlace place = filing.place();
        jdbc.sql("""
                        insert into complaint_filing
                            (ref, code_hash, case_id, area, place, category, language, filed_at)
                        values (:ref, :code, :caseId, :area, :place, :category, :language, :at)
                        """)
                .param("ref", ref.value())
                .param("code", codeHash)
                .param("caseId", caseId)
                .param("area", area)
                .param("place", place == null ? null : place.code())
                .param("category", filing.category())
                .param("language", filing.language())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insertPhoto(VaultRef media, VaultRef ref, int ordinal, CleanPhoto photo) {
        jdbc.sql("insert into complaint_photo (media, ref, ordinal, width, height) values (?, ?, ?, ?, ?)")
                .params(media.value(), ref.value(), ordinal, photo.width(), photo.height())
                .update();
    }

    /** The case that a filing belongs to. */
    Optional<String> caseOf(String ref) {
        return jdbc.sql("select case_id from complaint_filing where ref = ?")
                .param(ref)
                .query(String.class)
                .optional();
    }

    List<PhotoRow> photos(String ref) {
        return jdbc.sql("select media, width, height from complaint_photo where ref = ? order by ordinal")
                .param(ref)
                .query((row, n) -> new PhotoRow(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }
}
