package org.scenicwatch.dashboard.registers;

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

/** Keeps the tables of the registers. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
public class RegistersProjector {

    private final RegisterTables tables;

    public RegistersProjector(RegisterTables tables) {
        this.tables = tables;
    }

    private static final class Batch {
        final TableSpace<DeviceEntry> devices;
        final TableSpace<PlaceEntry> places;
        final RegistersFold fold;

        Batch(RegisterTables tables) {
            devices = new TableSpace<>(tables.devices());
            places = new TableSpace<>(tables.places());
            fold = new RegistersFold(devices, places);
        }

        void flush() {
            devices.flush();
            places.flush();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        BatchOfRows.of("registers", () -> new Batch(tables), Batch::flush)
                .fold
                .on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.devices().clear();
        tables.places().clear();
    }
}
