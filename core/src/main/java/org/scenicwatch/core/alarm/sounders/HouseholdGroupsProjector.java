package org.scenicwatch.core.alarm.sounders;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;
import org.springframework.stereotype.Component;

/** Keeps which places and sounders belong to which household group. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class HouseholdGroupsProjector {

    /** The place's attribute, and the sounder's label, that names its group. */
    private static final String GROUP = "household_group";

    private final HouseholdGroupsTable table;

    HouseholdGroupsProjector(HouseholdGroupsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(PlaceRegistered event) {
        table.putPlace(event.area(), event.code(), event.parent(), groupIn(event.attributes()));
    }

    @EventHandler
    void on(PlaceRevised event) {
        table.putPlace(event.area(), event.code(), event.parent(), groupIn(event.attributes()));
    }

    @EventHandler
    void on(DeviceRegistered event) {
        put(event.area(), event.device(), event.kind(), event.place(), event.labels());
    }

    @EventHandler
    void on(DeviceConfigured event) {
        put(event.area(), event.device(), event.kind(), event.place(), event.labels());
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private void put(String area, String device, String kind, @Nullable String place, Map<String, String> labels) {
        if (kind.equals(DeviceKind.SOUNDER.key())) {
            table.putSounder(area, device, place, groupIn(labels));
        }
    }

    private static @Nullable String groupIn(Map<String, String> words) {
        String group = words.getOrDefault(GROUP, "").strip();
        return group.isEmpty() ? null : group;
    }
}
