package org.scenicwatch.core.alarm.inhibition;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Keeps the labels of devices that inhibitions ask for, for example which main a hydrant is on. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class InhibitionLabelsProjector {

    private final StandingAlarmsTable table;
    private final Inhibitions inhibitions;

    InhibitionLabelsProjector(StandingAlarmsTable table, Inhibitions inhibitions) {
        this.table = table;
        this.inhibitions = inhibitions;
    }

    @EventHandler
    void on(DeviceRegistered event) {
        put(event.area(), event.device(), event.labels());
    }

    @EventHandler
    void on(DeviceConfigured event) {
        put(event.area(), event.device(), event.labels());
    }

    @ResetHandler
    void reset() {
        table.clearLabels();
    }

    private void put(String area, String device, Map<String, String> labels) {
        for (String label : inhibitions.labels()) {
            String value = labels.get(label);
            if (value == null) {
                table.removeLabel(area, device, label);
            } else {
                table.putLabel(area, device, label, value);
            }
        }
    }
}
