package org.scenicwatch.dashboard.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.vault.VehicleRefs;
import org.scenicwatch.dashboard.history.TelemetryTables;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The last vehicles at the gates; of a plate only a masked form is ever read out of the vault here. */
@RestController
@Tag(name = "vehicles")
class PassagesController {

    private static final int USUAL = 20;

    private final TelemetryTables tables;
    private final VehicleRefs vehicles;
    private final LiveView live;

    PassagesController(TelemetryTables tables, VehicleRefs vehicles, LiveView live) {
        this.tables = tables;
        this.vehicles = vehicles;
        this.live = live;
    }

    /** A captured vehicle. */
    record Passage(
            Instant at,
            String gate,
            @Nullable LocalText gateName,
            @Nullable String siteClass,
            String direction,
            @Nullable String plateMasked,
            @Nullable String plateColor,
            @Nullable Double confidence) {}

    @Operation(summary = "The last vehicles at the gates, newest first / 最近过车（车牌脱敏）")
    @GetMapping("/api/v1/passages")
    Page<Passage> passages(@RequestParam(required = false) @Nullable Integer limit) {
        List<TelemetryTables.PassageRow> rows = tables.newestPassages(Page.limit(limit, USUAL));
        List<String> refs = rows.stream()
                .map(TelemetryTables.PassageRow::vehicleRef)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> masked = vehicles.maskedPlatesOf(refs);
        return Page.whole(rows.stream().map(row -> passage(row, masked)).toList());
    }

    private Passage passage(TelemetryTables.PassageRow row, Map<String, String> masked) {
        DeviceEntry gate = live.registered(row.gate()).orElse(null);
        return new Passage(
                Instant.ofEpochMilli(row.atMillis()),
                row.gate(),
                gate == null ? null : gate.name(),
                gate == null ? null : gate.labels().get("site_class"),
                row.direction(),
                row.vehicleRef() == null ? null : masked.get(row.vehicleRef()),
                row.plateColor(),
                row.confidence());
    }
}
