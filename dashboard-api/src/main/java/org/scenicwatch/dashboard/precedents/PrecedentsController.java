package org.scenicwatch.dashboard.precedents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Cases;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How closed cases like one were mediated. Nobody is named; a case that the caller may not read is counted, not linked. */
@RestController
@Tag(name = "mediation")
class PrecedentsController {

    /** The most cases that are looked at, the newest of the category. */
    private static final int MOST = 500;

    private final PrecedentTable table;
    private final Cases cases;
    private final RegisterTables registers;
    private final List<CaseSight> sight;

    PrecedentsController(PrecedentTable table, Cases cases, RegisterTables registers, List<CaseSight> sight) {
        this.table = table;
        this.cases = cases;
        this.registers = registers;
        this.sight = sight;
    }

    @Operation(summary = "How closed cases like this one were mediated / 同类已结案件的调解结果")
    @GetMapping("/api/v1/cases/{id}/mediation/precedents")
    ResponseEntity<PrecedentView> precedents(@PathVariable String id) {
        CaseRow row = cases.one(id);
        Stored<PrecedentRow> here = table.rows().load(List.of(id)).get(id);
        List<PrecedentRow> rows = table.of(row.category(), id, MOST);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Precedents.compare(
                        row.category(),
                        row.title(),
                        here == null ? null : here.row(),
                        rows,
                        placeKinds(here, rows),
                        other -> sight.stream().allMatch(guard -> guard.mayRead(other, "precedents"))));
    }

    private Map<String, String> placeKinds(@Nullable Stored<PrecedentRow> here, List<PrecedentRow> rows) {
        Set<String> places = new LinkedHashSet<>();
        if (here != null && here.row().place() != null) {
            places.add(here.row().place());
        }
        rows.stream().map(PrecedentRow::place).filter(place -> place != null).forEach(places::add);
        Map<String, String> kinds = new HashMap<>();
        registers
                .places()
                .load(places)
                .forEach((place, entry) -> kinds.put(place, entry.row().layer()));
        return kinds;
    }
}
