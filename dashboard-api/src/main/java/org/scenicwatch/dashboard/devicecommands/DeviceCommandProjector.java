package org.scenicwatch.dashboard.devicecommands;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the table of commands to devices. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class DeviceCommandProjector {

    private final DeviceCommandTable table;

    DeviceCommandProjector(DeviceCommandTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<DeviceCommandRow> rows = BatchOfRows.of(
                "device-commands", () -> new TableSpace<>(table.rows()), TableSpace<DeviceCommandRow>::flush);
        new DeviceCommandFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
