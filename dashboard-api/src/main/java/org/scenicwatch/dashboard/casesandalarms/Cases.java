package org.scenicwatch.dashboard.casesandalarms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Cases as they are read: with the names that registers and catalogue give to their codes. */
@Component
public class Cases {

    private final CaseNow now;
    private final RegisterTables registers;
    private final CaseNames names;
    private final NextDues dues;

    Cases(CaseNow now, RegisterTables registers, CaseNames names, NextDues dues) {
        this.now = now;
        this.registers = registers;
        this.names = names;
        this.dues = dues;
    }

    /** The cases with the names of their codes and with their next deadlines. */
    public List<CaseRow> named(List<CaseRow> rows) {
        var placeIds = rows.stream()
                .map(CaseRow::place)
                .filter(place -> place != null)
                .distinct()
                .toList();
        var places = registers.places().load(placeIds);
        Map<String, NextDue> next = dues.of(rows.stream().map(CaseRow::id).toList());
        return rows.stream()
                .map(row -> names.named(row, nameOf(row.place() == null ? null : places.get(row.place())))
                        .due(next.get(row.id())))
                .toList();
    }

    /**
     * One case as it is this moment.
     *
     * @throws ApiProblem 404
     */
    public CaseRow one(String id) {
        return now(id).row();
    }

    /**
     * The same with what its trail is behind of it.
     *
     * @throws ApiProblem 404
     */
    CaseNow.State now(String id) {
        CaseNow.State state = now.find(id).orElseThrow(Cases::notFound);
        return new CaseNow.State(named(List.of(state.row())).get(0), state.ahead());
    }

    /** Whether the table of cases has come to this version, so that lists show it. */
    boolean shows(String id, long version) {
        return now.isShown(id, version);
    }

    /** The place that somebody named by id or by code. */
    PlaceEntry place(String area, String idOrCode) {
        String id = RowIds.inArea(area, RowIds.ofPath(idOrCode));
        Stored<PlaceEntry> stored =
                id == null ? null : registers.places().load(List.of(id)).get(id);
        if (stored == null) {
            throw ApiProblem.field(
                    "place", "place.unknown", "没有此地点：" + idOrCode, "There is no such place: " + idOrCode);
        }
        return stored.row();
    }

    /** The zone that a place lies in, by its parents. */
    @Nullable
    String zoneOf(PlaceEntry place) {
        PlaceEntry at = place;
        for (int up = 0; up < 6 && at != null; up++) {
            if (at.layer().equals("zone")) {
                return at.id();
            }
            String parent = at.parent();
            Stored<PlaceEntry> above = parent == null
                    ? null
                    : registers.places().load(List.of(parent)).get(parent);
            at = above == null ? null : above.row();
        }
        return null;
    }

    private static @Nullable LocalText nameOf(@Nullable Stored<PlaceEntry> place) {
        return place == null ? null : place.row().name();
    }

    private static ApiProblem notFound() {
        return ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case.");
    }
}
