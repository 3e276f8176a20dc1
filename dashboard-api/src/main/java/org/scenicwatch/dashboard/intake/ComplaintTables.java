package org.scenicwatch.dashboard.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code complaint_filing}, {@code complaint_photo} and {@code complaint_once}. */
@Component
class ComplaintTables {

    private static final Duration ONCE_KEPT = Duration.ofHours(24);

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

    /** An earlier filing under a repeat key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Earlier(byte[] body, @Nullable String ref) {}

    /**
     * Takes a repeat key for this transaction; waits for another that is about to take it.
     *
     * @return the earlier filing under the key, or empty when it is ours
     */
    Optional<Earlier> takeOnce(CheckedFiling.Once once, Instant now) {
        jdbc.sql("delete from complaint_once where at < ?")
                .param(Timestamp.from(now.minus(ONCE_KEPT)))
                .update();
        int taken = jdbc.sql(
                        "insert into complaint_once (key_hash, body_hash, at) values (?, ?, ?) on conflict do nothing")
                .params(once.key(), once.body(), Timestamp.from(now))
                .update();
        return taken > 0
                ? Optional.empty()
                : jdbc.sql("select body_hash, ref from complaint_once where key_hash = ?")
                        .param(once.key())
                        .query((row, n) -> new Earlier(row.getBytes(1), row.getString(2)))
                        .optional();
    }

    void fillOnce(CheckedFiling.Once once, VaultRef ref) {
        jdbc.sql("update complaint_once set ref = ? where key_hash = ?")
                .params(ref.value(), once.key())
                .update();
    }
}
