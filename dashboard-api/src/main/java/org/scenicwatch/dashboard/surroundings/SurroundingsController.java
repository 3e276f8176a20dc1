package org.scenicwatch.dashboard.surroundings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.scenicwatch.dashboard.registers.Shapes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Water, houses and people around an alarm. */
@RestController
@Tag(name = "alarms")
class SurroundingsController {

    private final CasesAndAlarmsTables tables;
    private final LiveView live;
    private final AroundSpots around;

    SurroundingsController(CasesAndAlarmsTables tables, LiveView live, AroundSpots around) {
        this.tables = tables;
        this.live = live;
        this.around = around;
    }

    @Operation(
            summary = "What lies around an alarm / 周边水源、住户与人数",
            description = "Empty lists when the alarm has no place and its source no position.")
    @GetMapping("/api/v1/alarms/{id}/surroundings")
    Surroundings surroundings(@PathVariable String id) {
        String rowId = RowIds.ofPath(id);
        Stored<AlarmRow> stored = tables.alarms().load(List.of(rowId)).get(rowId);
        if (stored == null) {
            throw ApiProblem.of(
                    HttpStatus.NOT_FOUND, "alarm.not-found", "没有此报警：" + rowId, "There is no such alarm: " + rowId);
        }
        return positionOf(stored.row()).map(around::at).orElse(new Surroundings(List.of(), List.of(), null));
    }

    /** The device tells more exactly than its place, which can be a whole lane. */
    private Optional<Coordinate> positionOf(AlarmRow alarm) {
        Optional<Coordinate> device = live.device(alarm.source().id()).map(row -> new Coordinate(row.lon(), row.lat()));
        return device.or(() -> Optional.ofNullable(alarm.place())
                .flatMap(live::place)
                .flatMap(place -> Shapes.middleOf(place.geometry())));
    }
}
