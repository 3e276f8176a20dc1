package org.scenicwatch.core.alarm.fire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.eventstore.EventJson;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps where houses, shops and devices are, in the table {@code fire_spot}. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class FireSpotsProjector {

    private static final String DEVICE = "device";

    private final FireSignsTable table;

    FireSpotsProjector(FireSignsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(PlaceRegistered event) {
        put(event.area(), event.code(), event.layer(), event.geometry());
    }

    @EventHandler
    void on(PlaceRevised event) {
        put(event.area(), event.code(), event.layer(), event.geometry());
    }

    @EventHandler
    void on(DeviceRegistered event) {
        table.put(event.area(), event.device(), DEVICE, event.lon(), event.lat());
    }

    @EventHandler
    void on(DeviceConfigured event) {
        table.put(event.area(), event.device(), DEVICE, event.lon(), event.lat());
    }

    @ResetHandler
    void reset() {
        table.clearSpots();
    }

    /** A house is where the middle of its corners is, which is exact enough for what is a few metres wide. */
    private void put(String area, String code, String layer, String geometry) {
        if (!layer.equals("house") && !layer.equals("shop")) {
            return;
        }
        double[] sum = new double[3];
        add(EventJson.mapper().readTree(geometry).path("coordinates"), sum);
        if (sum[2] > 0) {
            table.put(area, code, layer, sum[0] / sum[2], sum[1] / sum[2]);
        }
    }

    private static void add(JsonNode coordinates, double[] sum) {
        if (coordinates.path(0).isNumber()) {
            sum[0] += coordinates.path(0).asDouble();
            sum[1] += coordinates.path(1).asDouble();
            sum[2]++;
        } else {
            coordinates.forEach(each -> add(each, sum));
        }
    }
}
