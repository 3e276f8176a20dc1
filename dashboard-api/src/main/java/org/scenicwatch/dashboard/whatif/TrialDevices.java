package org.scenicwatch.dashboard.whatif;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/** The devices of a kind as they are registered now. */
@Component
class TrialDevices {

    private static final String OF_KIND = "where body->>'area' = ? and body->>'kind' = ? order by id";

    private final RegisterTables registers;
    private final SiteSettings site;

    TrialDevices(RegisterTables registers, SiteSettings site) {
        this.registers = registers;
        this.site = site;
    }

    /**
     * A device.
     *
     * @param id {@code <area>/<device>}
     * @param place the id of its place
     * @param applied how detection knows it
     */
    record TrialDevice(String id, @Nullable String place, AppliedDevice applied) {}

    List<TrialDevice> of(DeviceKind kind) {
        return registers.devices().query(OF_KIND, site.area(), kind.key()).values().stream()
                .map(Stored::row)
                .map(TrialDevices::device)
                .toList();
    }

    private static TrialDevice device(DeviceEntry entry) {
        return new TrialDevice(
                entry.id(),
                entry.place(),
                new AppliedDevice(
                        Objects.requireNonNull(RowIds.code(entry.id())),
                        entry.kind(),
                        RowIds.code(entry.zone()),
                        RowIds.code(entry.place()),
                        entry.attributes(),
                        entry.intervalSeconds(),
                        null));
    }
}
