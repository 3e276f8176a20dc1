package org.scenicwatch.dashboard.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.live.DeviceRow;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Devices as the screen shows them, with what the register knows. */
@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "devices")
class DevicesController {

    private static final int USUAL = 100;

    private final LiveView live;

    DevicesController(LiveView live) {
        this.live = live;
    }

    /** A device with its figures and words from the register. */
    record Detail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped DeviceRow row,
            Map<String, Double> attributes,
            Map<String, String> labels,
            Map<String, String> units) {}

    @Operation(summary = "Devices, by id / 设备列表")
    @GetMapping
    Page<DeviceRow> list(
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "id or code of the zone") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "a status (online, late, silent …) or a condition (alarm, fault, normal)")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "id or code of the place") @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        String after = Page.Cursor.of(cursor).id();
        List<DeviceRow> rows = live.devices().stream()
                .filter(row -> row.id().compareTo(after) > 0)
                .filter(row -> kind == null || row.kind().equals(kind))
                .filter(row -> zone == null || isNamed(row.zone(), zone))
                .filter(row -> place == null || isNamed(row.place(), place))
                .filter(row -> state == null
                        || row.status().name().equals(state)
                        || row.condition().name().equals(state))
                .sorted(Comparator.comparing(DeviceRow::id))
                .limit(size + 1L)
                .toList();
        return Page.of(rows, size, row -> new Page.Cursor(0, row.id()));
    }

    private static boolean isNamed(@Nullable String id, String asked) {
        return id != null && (id.equals(RowIds.ofPath(asked)) || asked.equals(RowIds.code(id)));
    }

    @Operation(summary = "One device / 单个设备")
    @GetMapping("/{area}/{device}")
    ResponseEntity<Detail> one(@PathVariable String area, @PathVariable String device) {
        String id = area + "/" + device;
        DeviceRow row = live.device(id).orElseThrow(DeviceProblems::notFound);
        DeviceEntry entry = live.registered(id).orElseThrow(DeviceProblems::notFound);
        return ResponseEntity.ok(new Detail(row, entry.attributes(), entry.labels(), Units.of(row.kind())));
    }
}
