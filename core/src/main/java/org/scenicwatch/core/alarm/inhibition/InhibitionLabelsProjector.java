package org.scenicwatch.core.alarm.inhibition;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Keeps the labels of devices: the rules in force may ask for any of them, for example which main a hydrant is on. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class InhibitionLabelsProjector {

    private final StandingAlarmsTable table;

    InhibitionLabelsProjector(StandingAlarmsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DeviceRegistered event) {
        table.putLabels(event.area(), event.device(), event.labels());
    }

    @EventHandler
    void on(DeviceConfigured event) {
        table.putLabels(event.area(), event.device(), event.labels());
    }

    @ResetHandler
    void reset() {
        table.clearLabels();
    }
}
