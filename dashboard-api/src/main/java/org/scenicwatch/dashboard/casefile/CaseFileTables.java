package org.scenicwatch.dashboard.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code case_file_row} and {@code case_file_reading} (migration V72). */
@Component
class CaseFileTables {

    private static final int NEWEST = 500;

    private final JsonTable<CaseFileRow> files;
    private final JdbcTemplate jdbc;

    CaseFileTables(JdbcTemplate jdbc) {
        this.files = new JsonTable<>(
                "case_file_row", CaseFileRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
        this.jdbc = jdbc;
    }

    /** Who read what. */
    record Reading(String what, @Nullable String ref, String actor, Instant at) {}

    JsonTable<CaseFileRow> files() {
        return files;
    }

    Optional<CaseFileRow> find(String caseId) {
        return Optional.ofNullable(files.load(List.of(caseId)).get(caseId)).map(Stored::row);
    }

    /** Those of these cases that are restricted. */
    List<CaseFileRow> restrictedOf(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : files.load(caseIds).values().stream()
                        .map(Stored::row)
                        .filter(CaseFileRow::restricted)
                        .toList();
    }

    /**
     * The restricted case that a photo belongs to, whether it came with a complaint, later in the dialogue, or from those
     * who were sent; empty: it belongs to none.
     */
    Optional<String> restrictedCaseOfPhoto(String media) {
        return jdbc.queryForList("""
                        with sent (ref) as (
                            select ref from complaint_photo where media = ?
                            union
                            select ref from dialogue_said where photos @> array[?]::text[])
                        select f.id
                          from case_file_row f
                         where f.restricted = 'true'
                           and (exists (
                                   select 1 from sent
                                    where f.body @> jsonb_build_object('course', jsonb_build_object('complaints',
                                            jsonb_build_array(jsonb_build_object('ref', sent.ref)))))
                               or f.id in (
                                   select t.case_id from dispatch_task_row t
                                     join vault_entry v on v.subject = 'task:' || t.id
                                    where v.ref = ?))
                         order by f.id
                         limit 1
                        """, String.class, media, media, media).stream()
                .findFirst();
    }

    /** Notes that somebody read what only few may read. */
    void noteReading(String caseId, String what, @Nullable String ref, String actor, Instant at) {
        jdbc.update(
                "insert into case_file_reading (case_id, what, ref, actor, at) values (?, ?, ?, ?, ?)",
                caseId,
                what,
                ref,
                actor,
                Timestamp.from(at));
    }

    /** Who read what of a case, the newest first. */
    List<Reading> readings(String caseId) {
        return jdbc.query(
                "select what, ref, actor, at from case_file_reading where case_id = ? order by id desc limit ?",
                (row, n) -> new Reading(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                caseId,
                NEWEST);
    }

    /** Empties what is a projection, for a replay. */
    void clear() {
        files.clear();
    }
}
