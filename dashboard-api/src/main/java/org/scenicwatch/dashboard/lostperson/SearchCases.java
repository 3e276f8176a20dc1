package org.scenicwatch.dashboard.lostperson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.Cases;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The cases in which people are looked for, and the places that are named in them. */
@Component
class SearchCases {

    private static final String CATEGORY = "lost-person";

    private final Cases cases;
    private final RegisterTables registers;
    private final MergedCases merged;

    SearchCases(Cases cases, RegisterTables registers, MergedCases merged) {
        this.cases = cases;
        this.registers = registers;
        this.merged = merged;
    }

    /**
     * One case as its own events tell it: the list may be a moment behind.
     *
     * @throws ApiProblem 404
     */
    CaseRow one(String id) {
        return cases.one(id);
    }

    /**
     * A case in which a search can be begun now.
     *
     * @throws ApiProblem 404, or 409 {@code search.case-not-open}, {@code search.not-lost-person}
     */
    CaseRow open(String id) {
        return mustBeOpenAndOfSomebodyLost(one(id));
    }

    /**
     * A case whose search can go on: it is open itself, or it was merged and the one is open in which its matter goes on.
     *
     * @throws ApiProblem 404, or 409 {@code search.case-not-open}, {@code search.not-lost-person}
     */
    CaseRow searched(String id) {
        CaseRow row = one(id);
        CaseRow survivor = goesOnIn(row);
        if (survivor == null) {
            return mustBeOpenAndOfSomebodyLost(row);
        }
        mustBeOpen(survivor);
        return row;
    }

    /** The case in which the matter of a merged one goes on; none: it was not merged. */
    @Nullable
    CaseRow goesOnIn(CaseRow row) {
        return row.state() == CaseState.MERGED
                ? one(CaseIds.row(merged.survivorOf(CaseIds.aggregate(row.id()))))
                : null;
    }

    /** The ids of the cases that were merged into this one, and into those before. */
    List<String> mergedInto(String id) {
        return merged.of(CaseIds.aggregate(id)).stream().map(CaseIds::row).toList();
    }

    /**
     * The place that somebody named by id or by code; none named: none.
     *
     * @throws ApiProblem 422 {@code place.unknown}
     */
    @Nullable
    PlaceEntry place(String area, @Nullable String idOrCode) {
        if (idOrCode == null || idOrCode.isBlank()) {
            return null;
        }
        PlaceEntry place = find(area, RowIds.ofPath(idOrCode.strip()));
        if (place == null) {
            throw ApiProblem.field(
                    "place", "place.unknown", "没有此地点：" + idOrCode, "There is no such place: " + idOrCode);
        }
        return place;
    }

    /** The registered place with this code, if there still is one. */
    @Nullable
    PlaceEntry find(String area, @Nullable String code) {
        String id = RowIds.inArea(area, code);
        Stored<PlaceEntry> stored =
                id == null ? null : registers.places().load(List.of(id)).get(id);
        return stored == null ? null : stored.row();
    }

    /** All registered places of a layer. */
    List<PlaceEntry> layer(String layer) {
        return registers.places().query("where body ->> 'layer' = ? order by id", layer).values().stream()
                .map(Stored::row)
                .toList();
    }

    private static CaseRow mustBeOpenAndOfSomebodyLost(CaseRow row) {
        if (!row.category().equals(CATEGORY)) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "search.not-lost-person",
                    "该事件单不是人员走失类，请先分流为“人员走失”。",
                    "This case is not about a lost person; triage it as one first.");
        }
        mustBeOpen(row);
        return row;
    }

    private static void mustBeOpen(CaseRow row) {
        if (!row.isLive() || row.state() == CaseState.RESOLVED) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "search.case-not-open",
                    "该事件单已处置或已办结，不能搜寻；如需继续请先重办。",
                    "This case is settled, so nobody is looked for; take it up again first.");
        }
    }
}
