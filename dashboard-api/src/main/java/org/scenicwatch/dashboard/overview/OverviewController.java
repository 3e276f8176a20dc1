package org.scenicwatch.dashboard.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.live.DeviceRow;
import org.scenicwatch.dashboard.live.LiveSnapshot;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.live.LotRow;
import org.scenicwatch.dashboard.live.ZoneRow;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The counters of the screen, car parks and zones. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "overview")
class OverviewController {

    private final LiveView live;

    OverviewController(LiveView live) {
        this.live = live;
    }

    /** Devices by what an operator asks for first. */
    record Devices(
            long total,
            long online,
            long late,
            long silent,
            long unknown,
            long inTest,
            long inMaintenance,
            long inAlarm,
            long inFault) {}

    /** Alarms that the operator is to see, and how many are kept from them: counted apart. */
    record Alarms(
            long total,
            long unacknowledged,
            Map<Priority, Long> byPriority,
            @Nullable Instant oldestUnacknowledged,
            long shelved,
            long suppressedByDesign,
            long outOfService) {}

    /** Cases that are not over. */
    record Cases(long open) {}

    /**
     * The counters.
     *
     * @param at server time
     * @param byKind devices by kind
     * @param area people and vehicles in the whole area
     */
    record Overview(
            Instant at,
            Devices devices,
            Map<String, Devices> byKind,
            Alarms alarms,
            Cases cases,
            @Nullable ZoneRow area) {}

    @Operation(summary = "The counters of the screen / 总览计数")
    @GetMapping("/overview")
    Overview overview() {
        LiveSnapshot now = live.snapshot();
        List<DeviceRow> devices =
                now.devices().stream().map(DeviceRow.class::cast).toList();
        Map<String, Devices> byKind = new TreeMap<>();
        devices.stream()
                .map(DeviceRow::kind)
                .distinct()
                .forEach(kind -> byKind.put(
                        kind,
                        count(devices.stream()
                                .filter(row -> row.kind().equals(kind))
                                .toList())));
        List<AlarmRow> alarms = now.alarms().stream().map(AlarmRow.class::cast).toList();
        return new Overview(
                now.at(),
                count(devices),
                byKind,
                alarms(alarms),
                new Cases(now.cases().size()),
                live.zones().stream()
                        .filter(zone -> zone.id().equals(now.area()))
                        .findFirst()
                        .orElse(null));
    }

    @Operation(summary = "Car parks with their occupancy / 停车场")
    @GetMapping("/car-parks")
    Page<LotRow> carParks() {
        return Page.whole(
                live.lots().stream().sorted(Comparator.comparing(LotRow::id)).toList());
    }

    @Operation(summary = "People and vehicles by zone / 分区人车")
    @GetMapping("/zones")
    Page<ZoneRow> zones() {
        return Page.whole(
                live.zones().stream().sorted(Comparator.comparing(ZoneRow::id)).toList());
    }

    private static boolean asks(AlarmRow row) {
        return switch (row.condition()) {
            case UNACKNOWLEDGED, RETURNED_UNACKNOWLEDGED -> true;
            case NORMAL, ACKNOWLEDGED -> false;
        };
    }

    private static Devices count(List<DeviceRow> rows) {
        return new Devices(
                rows.size(),
                with(rows, DeviceRow.Status.online),
                with(rows, DeviceRow.Status.late),
                with(rows, DeviceRow.Status.silent),
                with(rows, DeviceRow.Status.unknown),
                with(rows, DeviceRow.Status.test),
                with(rows, DeviceRow.Status.maintenance),
                rows.stream().filter(row -> row.alarm() != null).count(),
                rows.stream()
                        .filter(row -> row.condition() == DeviceRow.Condition.fault)
                        .count());
    }

    private static long with(List<DeviceRow> rows, DeviceRow.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    private static long with(List<AlarmRow> rows, Suppression suppression) {
        return rows.stream().filter(row -> row.suppression() == suppression).count();
    }

    private static Alarms alarms(List<AlarmRow> all) {
        List<AlarmRow> rows = all.stream()
                .filter(row -> row.isShown() && (row.condition() != AlarmCondition.NORMAL || row.latch() != Latch.NONE))
                .toList();
        List<AlarmRow> asking = rows.stream().filter(OverviewController::asks).toList();
        Map<Priority, Long> byPriority = new TreeMap<>();
        for (Priority priority : Priority.values()) {
            byPriority.put(
                    priority,
                    rows.stream().filter(row -> row.priority() == priority).count());
        }
        return new Alarms(
                rows.size(),
                asking.size(),
                byPriority,
                asking.stream()
                        .map(AlarmRow::raisedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                with(all, Suppression.SHELVED),
                with(all, Suppression.SUPPRESSED_BY_DESIGN),
                with(all, Suppression.OUT_OF_SERVICE));
    }
}
