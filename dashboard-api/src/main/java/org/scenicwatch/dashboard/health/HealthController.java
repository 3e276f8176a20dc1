package org.scenicwatch.dashboard.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the health page shows. */
@RestController
@Tag(name = "health")
class HealthController {

    private final Processors processors;
    private final HistoryStore history;

    HealthController(Processors processors, HistoryStore history) {
        this.processors = processors;
        this.history = history;
    }

    /**
     * All processors.
     *
     * @param history the history's variant
     */
    record Answer(List<Processors.Processor> items, String history) {}

    @Operation(summary = "Which processors lag or stand still / 处理器状态")
    @GetMapping("/api/v1/health/processors")
    Answer processors() {
        return new Answer(processors.all(), history.variant());
    }
}
