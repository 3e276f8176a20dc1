package org.scenicwatch.dashboard.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.dashboard.history.HistoryPoint;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.history.Reading;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a device measured. */
@RestController
@RequestMapping("/api/v1/devices/{area}/{device}/readings")
@Tag(name = "devices")
class ReadingsController {

    private static final int MOST_POINTS = 10_000;
    private static final Duration USUAL_SPAN = Duration.ofHours(1);

    private final HistoryStore history;
    private final LiveView live;
    private final Clock clock;

    ReadingsController(HistoryStore history, LiveView live, Clock clock) {
        this.history = history;
        this.live = live;
        this.clock = clock;
    }

    /** Which of a device's data are asked for. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum Mode {
        live,
        test,
        maintenance;

        private String series(String metric) {
            return this == live ? metric : Reading.seriesApart(metric, name());
        }
    }

    /** A single value, with its quality as a word of the outside contract. */
    record Value(Instant at, double value, String quality) {}

    /**
     * A series.
     *
     * @param items single values, or spans with min, avg, max and count
     * @param unit the metric's unit
     * @param next from which time to ask on; null: this is all
     */
    record Series(
            List<?> items, @Nullable String unit, @Nullable Instant next) {}

    @Operation(
            summary = "Readings of one metric / 历史读数",
            description =
                    "Raw, oldest first, without `every`; else min, avg, max and count per span. `from` is the last"
                            + " hour and `to` is now when left out.")
    @GetMapping
    Series readings(
            @PathVariable String area,
            @PathVariable String device,
            @RequestParam String metric,
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "RFC 3339") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "ISO 8601 duration, for example PT5M") @RequestParam(required = false) @Nullable
                    String every,
            @Parameter(description = "live, or what was sent in test or maintenance")
                    @RequestParam(defaultValue = "live")
                    Mode mode,
            @RequestParam(required = false) @Nullable Integer limit) {
        String id = area + "/" + device;
        DeviceEntry entry = live.registered(id).orElseThrow(DeviceProblems::notFound);
        Map<String, String> units = Units.of(entry.kind());
        if (!units.containsKey(metric)) {
            throw DeviceProblems.invalid(
                    "metric",
                    "该类设备没有此测量值：" + metric + "；可用：" + String.join(", ", units.keySet()),
                    "This kind of device has no metric " + metric + "; it has: " + String.join(", ", units.keySet()));
        }
        Instant end = to == null ? clock.instant().plusMillis(1) : instant("to", to);
        Instant start = from == null ? end.minus(USUAL_SPAN) : instant("from", from);
        if (!start.isBefore(end)) {
            throw DeviceProblems.invalid("from", "from 须早于 to。", "from must be before to.");
        }
        if (every == null) {
            return raw(id, mode.series(metric), start, end, limit, units.get(metric));
        }
        Duration width = duration(every);
        if (Duration.between(start, end).dividedBy(width) > MOST_POINTS) {
            throw DeviceProblems.invalid(
                    "every",
                    "时间段过多（上限 " + MOST_POINTS + "），请加大 every。",
                    "That is more than " + MOST_POINTS + " spans; ask for longer ones.");
        }
        return new Series(history.buckets(id, mode.series(metric), start, end, width), units.get(metric), null);
    }

    private Series raw(
            String id, String series, Instant start, Instant end, @Nullable Integer limit, @Nullable String unit) {
        int most = limit == null ? MOST_POINTS : Math.max(1, Math.min(MOST_POINTS, limit));
        List<HistoryPoint> points = history.raw(id, series, start, end, most + 1);
        Instant next = points.size() > most ? points.get(most).at() : null;
        return new Series(
                points.stream()
                        .limit(most)
                        .map(point -> new Value(
                                point.at(),
                                point.value(),
                                Quality.of(point.quality()).code()))
                        .toList(),
                unit,
                next);
    }

    private static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DeviceProblems.invalid(
                    field,
                    field + " 须为带时区的时间，例如 2026-05-01T08:00:00Z。",
                    field + " has to be a time with an offset, for example 2026-05-01T08:00:00Z.");
        }
    }

    private static Duration duration(String text) {
        try {
            Duration width = Duration.parse(text);
            if (width.compareTo(Duration.ofSeconds(1)) >= 0) {
                return width;
            }
        } catch (DateTimeException e) {
            // Told below, like a duration that is too short.
        }
        throw DeviceProblems.invalid(
                "every",
                "every 须为至少 1 秒的 ISO 8601 时长，例如 PT5M。",
                "every has to be an ISO 8601 duration of at least a second, for example PT5M.");
    }
}
