package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.outage.SilentDevices;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The devices that the alarm of a zone speaks for. */
@RestController
@Tag(name = "alarms")
class OutageMembersController {

    private final CasesAndAlarmsTables tables;
    private final SilentDevices silence;

    OutageMembersController(CasesAndAlarmsTables tables, SilentDevices silence) {
        this.tables = tables;
        this.silence = silence;
    }

    /**
     * A silent device.
     *
     * @param device its id
     * @param place the id of the place it belongs to
     * @param quietSince since when nothing was heard of it
     */
    record Member(String device, String kind, @Nullable String place, Instant quietSince) {}

    /** The members as they are now, by device. */
    record Members(List<Member> items) {}

    @Operation(
            summary = "Devices that a mass outage covers / 大面积失联的设备",
            description = "Empty for alarms that speak for themselves alone, and when the mass outage is over.")
    @GetMapping("/api/v1/alarms/{id}/members")
    Members members(@PathVariable String id) {
        String rowId = RowIds.ofPath(id);
        Stored<AlarmRow> stored = tables.alarms().load(List.of(rowId)).get(rowId);
        if (stored == null) {
            throw ApiProblem.of(
                    HttpStatus.NOT_FOUND, "alarm.not-found", "没有此报警：" + rowId, "There is no such alarm: " + rowId);
        }
        AlarmRow.Source source = stored.row().source();
        if (!source.type().equals("zone")) {
            return new Members(List.of());
        }
        int slash = source.id().indexOf('/');
        String area = source.id().substring(0, slash);
        return new Members(silence.members(area, source.id().substring(slash + 1)).stream()
                .map(device -> new Member(
                        area + "/" + device.device(),
                        device.kind(),
                        RowIds.inArea(area, device.place()),
                        device.quietFrom()))
                .toList());
    }
}
