package org.scenicwatch.dashboard.fireaccess;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ways that are blocked, and how an engine comes to a case. */
@RestController
@Tag(name = "fire-access")
class BlockController {

    private final AccessDesk desk;
    private final AccessBook book;

    BlockController(AccessDesk desk, AccessBook book) {
        this.desk = desk;
        this.book = book;
    }

    /**
     * Why nobody gets through.
     *
     * @param until when it is expected to be free
     * @param lon where on the way; without it the whole way is blocked
     */
    record Block(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = 2_000) String note,
            @Nullable Instant until,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat) {}

    /** The ways that are blocked now. */
    record Blocks(List<AccessView.Block> items) {}

    @Operation(summary = "Kinds of engines and grounds, with their sources / 消防车型与堵塞理由")
    @GetMapping("/api/v1/fire-access/book")
    AccessBook.Sheet sheet() {
        return book.sheet();
    }

    @Operation(summary = "The lanes and bridges that are blocked now / 堵塞的通道")
    @GetMapping("/api/v1/fire-access/blocks")
    Blocks blocks() {
        return new Blocks(desk.blocked(false));
    }

    @Operation(
            summary = "Say that no engine gets through a lane or bridge / 登记通道堵塞",
            description = "It stays blocked until somebody frees it, also after the time at which it should be free.")
    @PostMapping("/api/v1/fire-access/ways/{way}/block")
    AccessView.Block block(@PathVariable String way, @Valid @RequestBody Block said) {
        if ((said.lon() == null) != (said.lat() == null)) {
            throw ApiProblem.field(
                    "lon", "fireaccess.half-position", "经度和纬度须同时填写。", "Give longitude and latitude together.");
        }
        return desk.block(RowIds.ofPath(way), said);
    }

    @Operation(summary = "Engines get through again / 解除堵塞")
    @PostMapping("/api/v1/fire-access/ways/{way}/free")
    AccessView.Block free(@PathVariable String way) {
        return desk.free(RowIds.ofPath(way));
    }

    @Operation(
            summary = "How near an engine comes to the place of a case, and the water there / 消防车可达性与水源",
            description =
                    "Over lanes and bridges whose limits let it through; from where it stops, hose along the lanes.")
    @GetMapping("/api/v1/cases/{id}/fire-access")
    AccessView access(@PathVariable String id, @RequestParam(defaultValue = "two-axle") String engine) {
        return desk.toCase(id, engine);
    }
}
