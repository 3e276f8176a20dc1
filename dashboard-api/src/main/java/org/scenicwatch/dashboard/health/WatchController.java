package org.scenicwatch.dashboard.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.platform.PlatformWatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this node's watch over the platform found at its last look. */
@RestController
@Tag(name = "health")
class WatchController {

    private final PlatformWatch watch;

    WatchController(PlatformWatch watch) {
        this.watch = watch;
    }

    /** One figure: of this node, or of the installation if this node looks at that. */
    record Figure(String part, String metric, double value, String unit) {}

    /** A probe that failed, and with what type of error. */
    record Failed(String probe, String error) {}

    /**
     * The last look.
     *
     * @param node this node's name
     * @param at when; absent before the first
     * @param items the figures
     * @param failed probes that failed: of what they watch nothing is known
     */
    record Answer(String node, @Nullable Instant at, List<Figure> items, List<Failed> failed) {}

    @Operation(summary = "What the platform found when it looked at itself / 平台自检")
    @GetMapping("/api/v1/health/watch")
    Answer watch() {
        PlatformWatch.Look look = watch.last();
        return new Answer(
                look.node(),
                look.at(),
                look.readings().stream()
                        .map(reading -> new Figure(
                                reading.part(),
                                reading.metric().key(),
                                reading.value(),
                                reading.metric().unit()))
                        .sorted(Comparator.comparing(Figure::part))
                        .toList(),
                look.failed().entrySet().stream()
                        .map(each -> new Failed(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(Failed::probe))
                        .toList());
    }
}
