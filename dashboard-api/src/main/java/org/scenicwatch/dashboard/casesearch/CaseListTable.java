package org.scenicwatch.dashboard.casesearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which cases a list holds, in its order. What is looked for is first sought among the newest of those that the filter
 * leaves: a word that many cases hold fills the page from there. Only a word that is rarer than that is asked of the index
 * by words, which then has little to give.
 */
@Component
class CaseListTable {

    /** How many cases are looked through one by one before the index is asked. */
    static final int NEWEST = 2_000;

    private final JdbcTemplate jdbc;

    CaseListTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a case stands on the list. */
    record Found(String id, long sort) {

        Page.Cursor cursor() {
            return new Page.Cursor(sort, id);
        }
    }

    /**
     * Cases of the list after {@code start} that can hold every term, at most {@code size}: whoever asks compares them with
     * the words, as the numbers that words are found by can be those of others.
     */
    List<Found> find(CaseFilter filter, List<Term> terms, CaseOrder order, Page.Cursor start, int size) {
        if (terms.isEmpty()) {
            return scanned(filter, order, start, terms, size, size);
        }
        List<Found> near = scanned(filter, order, start, terms, NEWEST, size);
        return near.size() >= size || count(filter, order, start) < NEWEST
                ? near
                : indexed(filter, order, start, terms, size);
    }

    private List<Found> scanned(
            CaseFilter filter, CaseOrder order, Page.Cursor start, List<Term> terms, int among, int size) {
        Statement sql = new Statement();
        sql.add("select c.id, c.sort from (select c.id, " + order.sort()
                + " as sort, c.category, c.assignee, c.place from ");
        sql.add(order.tables()).where(filter, order, start);
        sql.add(" order by " + order.sort() + " desc, c.id limit ?) c where true", among);
        for (Term term : terms) {
            sql.add(" and (false");
            if (!term.words().isEmpty()) {
                // Without the offset the planner may look through all words of all cases at once.
                sql.add(
                        " or exists (select 1 from case_word w where w.case_id = c.id and w.tokens @> ?::int[] offset 0)",
                        (Object) term.words().toArray(Integer[]::new));
            }
            if (!term.codes().isEmpty()) {
                sql.add(
                        " or exists (select 1 from case_code k where k.case_id = c.id and k.tokens @> ?::text[] offset 0)",
                        (Object) term.codes().toArray(String[]::new));
            }
            sql.orAny("c.category", term.categories());
            sql.orAny("c.assignee", term.bodies());
            sql.orAny("c.place", term.places());
            sql.add(")");
        }
        sql.add(" order by c.sort desc, c.id limit ?", size);
        return query(sql);
    }

    private long count(CaseFilter filter, CaseOrder order, Page.Cursor start) {
        Statement sql = new Statement();
        sql.add("select count(*) from (select 1 from ").add(order.tables()).where(filter, order, start);
        sql.add(" limit ?) c", NEWEST);
        Long counted = jdbc.queryForObject(sql.text.toString(), Long.class, sql.arguments());
        return counted == null ? 0 : counted;
    }

    private List<Found> indexed(CaseFilter filter, CaseOrder order, Page.Cursor start, List<Term> terms, int size) {
        Statement sql = new Statement().add("with ");
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            StringJoiner sources = new StringJoiner(" union ", "t" + i + " as materialized (", "), ");
            sources.add("select null::text as id where false");
            if (!term.words().isEmpty()) {
                sources.add("select case_id from case_word where tokens @> ?::int[]");
                sql.arguments.add(term.words().toArray(Integer[]::new));
            }
            if (!term.codes().isEmpty()) {
                sources.add("select case_id from case_code where tokens @> ?::text[]");
                sql.arguments.add(term.codes().toArray(String[]::new));
            }
            sql.source(sources, "category", term.categories());
            sql.source(sources, "assignee", term.bodies());
            sql.source(sources, "place", term.places());
            sql.add(sources.toString());
        }
        // Materialised, so that the limit does not lead the planner through the whole list.
        sql.add("found as materialized (select c.id, " + order.sort() + " as sort from ");
        sql.add(order.tables()).where(filter, order, start);
        for (int i = 0; i < terms.size(); i++) {
            sql.add(" and c.id in (select id from t" + i + ")");
        }
        sql.add(") select id, sort from found order by sort desc, id limit ?", size);
        return query(sql);
    }

    private List<Found> query(Statement sql) {
        return jdbc.query(
                sql.text.toString(), (row, n) -> new Found(row.getString(1), row.getLong(2)), sql.arguments());
    }

    /** A statement that grows, with its arguments in the order of their marks. */
    private static final class Statement {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();

        Statement add(String more, Object... values) {
            text.append(more);
            arguments.addAll(Arrays.asList(values));
            return this;
        }

        Object[] arguments() {
            return arguments.toArray();
        }

        void orAny(String column, Collection<String> values) {
            if (!values.isEmpty()) {
                add(" or " + column + " = any(?)", (Object) values.toArray(String[]::new));
            }
        }

        void source(StringJoiner sources, String column, Collection<String> values) {
            if (!values.isEmpty()) {
                sources.add("select id from case_row where " + column + " = any(?)");
                arguments.add(values.toArray(String[]::new));
            }
        }

        void where(CaseFilter filter, CaseOrder order, Page.Cursor start) {
            String sort = order.sort();
            add(" where " + sort + " <= ? and (" + sort + " < ? or c.id > ?)", start.sort(), start.sort(), start.id());
            if (order == CaseOrder.due) {
                add(" and d.sort > ?", Long.MIN_VALUE);
            }
            if (filter.openOnly()) {
                add(" and c.state not in ('CLOSED', 'MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'REFUSED')");
            }
            if (!filter.states().isEmpty()) {
                add(" and c.state = any(?)", (Object)
                        filter.states().stream().map(Enum::name).toArray(String[]::new));
            }
            same("c.assignee", filter.body());
            same("c.category", filter.category());
            same(
                    "c.priority",
                    filter.priority() == null ? null : filter.priority().name());
            same("c.origin", filter.origin() == null ? null : filter.origin().name());
            same("c.zone", filter.zone());
            same("c.place", filter.place());
            if (filter.from() != null) {
                add(" and c.sort >= ?", filter.from().toEpochMilli());
            }
            if (filter.to() != null) {
                add(" and c.sort < ?", filter.to().toEpochMilli());
            }
        }

        private void same(String column, @Nullable String value) {
            if (value != null) {
                add(" and " + column + " = ?", value);
            }
        }
    }
}
