package org.scenicwatch.dashboard.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that the screen shows, with the sequence from which the batches on {@code /topic/live} go on. */
@RestController
@RequestMapping("/api/v1/live")
@Tag(name = "live")
class LiveSnapshotController {

    private final LiveView live;

    LiveSnapshotController(LiveView live) {
        this.live = live;
    }

    @Operation(summary = "Everything that the screen shows / 一屏的全部内容")
    @GetMapping(value = "/snapshot", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> snapshot() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(RowJson.mapper().writeValueAsBytes(live.snapshot()));
    }
}
