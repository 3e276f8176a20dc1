package org.scenicwatch.dashboard.hazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of rewards: every grant, every reversal, and what each resident has; phones are masked. */
@RestController
@RequestMapping("/api/v1/hazard-rewards")
@Tag(name = "hazard")
class RewardsController {

    private static final int LINES = 200;

    private final HazardTables tables;
    private final HazardViews views;

    RewardsController(HazardTables tables, HazardViews views) {
        this.tables = tables;
        this.views = views;
    }

    /** What a resident has. */
    record ResidentSum(String reporter, @Nullable String phone, int points, int hazards) {}

    /** A line of the ledger; below zero: taken back. */
    record Line(
            String hazardId,
            @Nullable String number,
            String reporter,
            int points,
            @Nullable String rule,
            Instant at,
            String by,
            @Nullable String reason) {}

    /** The newest lines, and the sums of all. */
    record Ledger(List<ResidentSum> sums, List<Line> lines) {}

    @Operation(summary = "The ledger of rewards / 奖励台账")
    @GetMapping
    ResponseEntity<Ledger> ledger() {
        List<RewardRow> rows = tables.newestRewards(LINES);
        Map<String, Stored<HazardRow>> hazards = tables.hazards()
                .load(rows.stream().map(RewardRow::hazardId).distinct().toList());
        List<Line> lines = rows.stream()
                .map(row -> new Line(
                        row.hazardId(),
                        Optional.ofNullable(hazards.get(row.hazardId()))
                                .map(stored -> stored.row().number())
                                .orElse(null),
                        row.reporter(),
                        row.points(),
                        row.rule(),
                        row.at(),
                        views.person(row.by()),
                        views.note(row.reasonRef())))
                .toList();
        List<ResidentSum> sums = tables.sums().stream()
                .map(sum -> new ResidentSum(
                        sum.reporter(),
                        tables.reportOf(sum.reporter()).map(views::maskedPhone).orElse(null),
                        sum.points(),
                        sum.hazards()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Ledger(sums, lines));
    }
}
