package org.scenicwatch.core.alarm.outage;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which zone each device counts for, in the table {@code zone_device}. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class ZoneDevicesProjector {

    private final JdbcClient jdbc;

    ZoneDevicesProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DeviceRegistered event) {
        put(event.area(), event.device(), event.zone());
    }

    @EventHandler
    void on(DeviceConfigured event) {
        put(event.area(), event.device(), event.zone());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from zone_device").update();
    }

    private void put(String area, String device, String zone) {
        jdbc.sql("""
                        insert into zone_device as t (area, device, zone) values (?, ?, ?)
                        on conflict (area, device) do update set zone = excluded.zone where t.zone <> excluded.zone
                        """).params(area, device, zone).update();
    }
}
