package org.scenicwatch.dashboard.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.review.write.Candidate;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code review_sample_row} and {@code review_row} (migration V80); reads cases and their trail beside them. */
@Component
class ReviewTables {

    private final JdbcTemplate jdbc;
    private final JsonTable<SampleRow> samples;
    private final JsonTable<ReviewRow> reviews;
    private final JsonTable<CaseRow> cases;

    ReviewTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.samples = new JsonTable<>(
                "review_sample_row", SampleRow.class, row -> row.drawnAt().toEpochMilli(), jdbc);
        this.reviews = new JsonTable<>(
                "review_row", ReviewRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
        this.cases =
                new JsonTable<>("case_row", CaseRow.class, row -> row.openedAt().toEpochMilli(), jdbc);
    }

    JsonTable<SampleRow> samples() {
        return samples;
    }

    JsonTable<ReviewRow> reviews() {
        return reviews;
    }

    Optional<ReviewRow> find(String id) {
        return Optional.ofNullable(reviews.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** The newest samples. */
    List<SampleRow> newestSamples(int most) {
        return rows(samples.query("order by sort desc, id limit ?", most));
    }

    /** Whether there is such a sample. */
    boolean knowsSample(String id) {
        return !samples.load(List.of(id)).isEmpty();
    }

    /**
     * Reviews, the newest first.
     *
     * @param sample only those of this sample
     * @param state only those that stand so
     * @param reviewer only those of this person
     */
    List<ReviewRow> page(
            @Nullable String sample, @Nullable String state, @Nullable String reviewer, Page.Cursor after, int most) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder where = new StringBuilder("where (sort < ? or (sort = ? and id > ?))");
        arguments.addAll(List.of(after.sort(), after.sort(), after.id()));
        only(where, arguments, "sample_id", sample);
        only(where, arguments, "state", state);
        only(where, arguments, "reviewer", reviewer);
        arguments.add(most);
        return rows(reviews.query(where + " order by sort desc, id limit ?", arguments.toArray()));
    }

    /** The reviews whose findings were filed in a period, the oldest first. */
    List<ReviewRow> filed(Instant from, Instant until) {
        return rows(reviews.query(
                "where filed_millis >= ? and filed_millis < ? order by filed_millis, id",
                from.toEpochMilli(),
                until.toEpochMilli()));
    }

    /** The cases with these ids. */
    Map<String, CaseRow> cases(List<String> ids) {
        Map<String, CaseRow> found = new HashMap<>();
        cases.load(ids).forEach((id, stored) -> found.put(id, stored.row()));
        return found;
    }

    /** The cases that a person or a body closed in a period, and are not at work again. */
    List<Candidate> closedBetween(Instant from, Instant until) {
        return jdbc.query(
                """
                select f.id, f.body ->> 'category', c.body -> 'jointBodies',
                       (select array_agg(l.lead ->> 'body' order by l.n desc)
                          from jsonb_array_elements(f.body -> 'leads') with ordinality as l (lead, n))
                  from case_figure_row f join case_row c on c.id = f.id
                 where f.open = 'false' and f.last_millis >= ?
                   and exists (select 1 from jsonb_array_elements(f.body -> 'steps') as s (step)
                                where step ->> 'what' = 'CLOSED'
                                  and (step ->> 'at')::timestamptz >= ? and (step ->> 'at')::timestamptz < ?)
                 order by f.id
                """,
                (row, n) -> {
                    Set<String> bodies = new LinkedHashSet<>();
                    java.sql.Array leads = row.getArray(4);
                    if (leads != null) {
                        bodies.addAll(List.of((String[]) leads.getArray()));
                    }
                    String joint = row.getString(3);
                    if (joint != null) {
                        bodies.addAll(List.of(RowJson.mapper().readValue(joint, String[].class)));
                    }
                    return new Candidate(CaseIds.aggregate(row.getString(1)), row.getString(2), List.copyOf(bodies));
                },
                from.toEpochMilli(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC));
    }

    /** Who had a hand in a case: people and the programs that they use, as opaque ids. */
    List<String> handlers(String caseId) {
        return jdbc.queryForList("""
                select distinct actor from case_trail
                 where case_id = ? and (actor like 'user:%' or actor like 'token:%') order by actor
                """, String.class, caseId);
    }

    void clear() {
        samples.clear();
        reviews.clear();
    }

    private static void only(StringBuilder where, List<Object> arguments, String column, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            arguments.add(value);
        }
    }

    private static <R> List<R> rows(Map<String, Stored<R>> found) {
        return found.values().stream().map(Stored::row).toList();
    }
}
