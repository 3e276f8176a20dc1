package org.scenicwatch.dashboard.merchant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/**
 * Which complaints concern a merchant: those that were tied to it, and those at its place that were tied to nobody else and
 * came while it traded there. Read from the rows of cases, which hold no person.
 */
@Component
class MerchantCases {

    private final CasesAndAlarmsTables cases;
    private final MerchantTable merchants;
    private final SiteSettings site;
    private final Clock clock;

    MerchantCases(CasesAndAlarmsTables cases, MerchantTable merchants, SiteSettings site, Clock clock) {
        this.cases = cases;
        this.merchants = merchants;
        this.site = site;
        this.clock = clock;
    }

    /** The complaints of the last twelve months of each of these merchants by its id, the newest first. */
    Map<String, List<CaseRow>> ofTwelveMonths(Collection<MerchantRow> rows) {
        Map<String, Set<String>> ties = merchants.ties();
        String[] places = rows.stream()
                .map(row -> RowIds.inArea(row.area(), row.known().place()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        String[] tied =
                rows.stream().flatMap(row -> row.cases().stream()).distinct().toArray(String[]::new);
        List<CaseRow> found = cases
                .cases()
                .query(
                        "where (place = any(?) or id = any(?)) and sort >= ? order by sort desc, id",
                        places,
                        tied,
                        since().toEpochMilli())
                .values()
                .stream()
                .map(Stored::row)
                .filter(row -> row.state() != CaseState.MERGED)
                .toList();
        Map<String, List<CaseRow>> of = new HashMap<>();
        for (MerchantRow row : rows) {
            of.put(
                    row.id(),
                    found.stream().filter(it -> concerns(it, row, ties)).toList());
        }
        return of;
    }

    /** The merchants that a case concerns: those it was tied to, else those at its place. */
    List<MerchantRow> concernedBy(CaseRow about) {
        List<MerchantRow> tied = merchants.tiedTo(about.id());
        String place = RowIds.code(about.place());
        if (!tied.isEmpty() || place == null) {
            return tied;
        }
        return merchants.at(place).stream()
                .filter(row -> tradedAt(row, about.openedAt()))
                .toList();
    }

    private boolean concerns(CaseRow about, MerchantRow row, Map<String, Set<String>> ties) {
        Set<String> to = ties.getOrDefault(about.id(), Set.of());
        if (!to.isEmpty()) {
            return to.contains(row.id());
        }
        boolean complaint = about.complaints() > 0 || about.origin() == CaseOrigin.COMPLAINT;
        return complaint
                && Objects.equals(
                        about.place(), RowIds.inArea(row.area(), row.known().place()))
                && tradedAt(row, about.openedAt());
    }

    private boolean tradedAt(MerchantRow row, Instant at) {
        String since = row.known().since();
        Instant closed = row.closedAt();
        boolean begun =
                since == null || !LocalDate.ofInstant(at, site.timeZone()).isBefore(LocalDate.parse(since));
        return begun && (closed == null || !at.isAfter(closed));
    }

    /** Twelve months ago, at the beginning of the site's day. */
    Instant since() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone())
                .minusYears(1)
                .atStartOfDay(site.timeZone())
                .toInstant();
    }

    /** The cases with these ids, in their order; one that there is not is left out. */
    List<CaseRow> byId(List<String> ids) {
        Map<String, Stored<CaseRow>> found = cases.cases().load(ids);
        List<CaseRow> rows = new ArrayList<>();
        ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).forEach(stored -> rows.add(stored.row()));
        return rows;
    }
}
