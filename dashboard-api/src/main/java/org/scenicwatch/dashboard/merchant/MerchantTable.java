package org.scenicwatch.dashboard.merchant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code merchant_row} (migration V104). */
@Component
class MerchantTable {

    private final JsonTable<MerchantRow> rows;

    MerchantTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "merchant_row", MerchantRow.class, row -> row.registeredAt().toEpochMilli(), jdbc);
    }

    /** How the licences of those that are asked for stand. */
    enum LicenceFilter {
        /** A licence is over. */
        EXPIRED,
        /** A licence is over, or will be soon. */
        EXPIRING
    }

    /** How the leads of those that are asked for stand. */
    enum LeadFilter {
        /** An authority has not answered. */
        OPEN,
        /** An authority has not answered in time. */
        OVERDUE
    }

    /**
     * Which ones; what is absent narrows nothing.
     *
     * @param places codes of places, for those of a zone
     * @param text part of a name, or of a code
     * @param warnFrom licences that end before or on this day end soon
     */
    record Asked(
            @Nullable Collection<String> places,
            @Nullable String category,
            @Nullable String text,
            @Nullable MerchantState state,
            @Nullable LicenceFilter licence,
            boolean banned,
            @Nullable LeadFilter leads,
            LocalDate today,
            LocalDate warnFrom,
            Instant now) {}

    JsonTable<MerchantRow> rows() {
        return rows;
    }

    Optional<MerchantRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** Those that are asked for, the newest first. */
    List<MerchantRow> page(Asked asked, Page.Cursor after, int most) {
        List<Object> arguments = new ArrayList<>(List.of(after.sort(), after.sort(), after.id()));
        StringBuilder where = new StringBuilder("where (sort < ? or (sort = ? and id > ?))");
        Collection<String> places = asked.places();
        if (places != null) {
            and(where, arguments, "place = any(?)", (Object) places.toArray(String[]::new));
        }
        String category = asked.category();
        if (category != null) {
            and(where, arguments, "category = ?", category);
        }
        String text = asked.text();
        if (text != null) {
            String words = "%" + escaped(text) + "%";
            and(
                    where,
                    arguments,
                    "(name ilike ? or id ilike ? or body -> 'known' ->> 'creditCode' ilike ?)",
                    words,
                    words,
                    words);
        }
        MerchantState state = asked.state();
        if (state != null) {
            and(where, arguments, "state = ?", state.name());
        }
        if (asked.licence() == LicenceFilter.EXPIRED) {
            and(where, arguments, "licence_ends < ?", asked.today().toString());
        } else if (asked.licence() == LicenceFilter.EXPIRING) {
            and(where, arguments, "licence_ends <= ?", asked.warnFrom().toString());
        }
        if (asked.banned()) {
            and(where, arguments, "ban_ends > ?", asked.now().toEpochMilli());
        }
        if (asked.leads() == LeadFilter.OPEN) {
            where.append(" and lead_due is not null");
        } else if (asked.leads() == LeadFilter.OVERDUE) {
            and(where, arguments, "lead_due < ?", asked.now().toEpochMilli());
        }
        arguments.add(most);
        return all(where + " order by sort desc, id limit ?", arguments.toArray());
    }

    /** Every merchant, by id. */
    List<MerchantRow> everyone() {
        return all("order by id");
    }

    /** Those at one place. */
    List<MerchantRow> at(String place) {
        return all("where place = ? order by id", place);
    }

    /** Those that a case was tied to. */
    List<MerchantRow> tiedTo(String caseId) {
        return all("where body -> 'cases' @> to_jsonb(?::text) order by id", caseId);
    }

    /** To which merchants cases were tied, by the case. */
    Map<String, Set<String>> ties() {
        Map<String, Set<String>> ties = new HashMap<>();
        for (MerchantRow row : all("where jsonb_array_length(body -> 'cases') > 0 order by id")) {
            row.cases()
                    .forEach(id ->
                            ties.computeIfAbsent(id, key -> new HashSet<>()).add(row.id()));
        }
        return ties;
    }

    private List<MerchantRow> all(String condition, Object... arguments) {
        return rows.query(condition, arguments).values().stream()
                .map(Stored::row)
                .toList();
    }

    private static void and(StringBuilder where, List<Object> arguments, String condition, Object... values) {
        where.append(" and ").append(condition);
        arguments.addAll(List.of(values));
    }

    /** What somebody types means itself. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
