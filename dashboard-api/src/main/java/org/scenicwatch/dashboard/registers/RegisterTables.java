package org.scenicwatch.dashboard.registers;

import org.scenicwatch.dashboard.projection.JsonTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the registers. */
@Component
public class RegisterTables {

    private final JsonTable<DeviceEntry> devices;
    private final JsonTable<PlaceEntry> places;

    public RegisterTables(JdbcTemplate jdbc) {
        this.devices = new JsonTable<>("device_row", DeviceEntry.class, device -> 0, jdbc);
        this.places = new JsonTable<>("place_row", PlaceEntry.class, place -> 0, jdbc);
    }

    public JsonTable<DeviceEntry> devices() {
        return devices;
    }

    public JsonTable<PlaceEntry> places() {
        return places;
    }
}
