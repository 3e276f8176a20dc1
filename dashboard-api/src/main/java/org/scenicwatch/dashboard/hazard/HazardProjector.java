package org.scenicwatch.dashboard.hazard;

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

/** Keeps the tables of hazards and of rewards. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class HazardProjector {

    private final HazardTables tables;

    HazardProjector(HazardTables tables) {
        this.tables = tables;
    }

    private record Batch(TableSpace<HazardRow> hazards, TableSpace<RewardRow> rewards, HazardFold fold) {
        void flush() {
            hazards.flush();
            rewards.flush();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        BatchOfRows.of("hazards", this::batch, Batch::flush)
                .fold()
                .on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private Batch batch() {
        TableSpace<HazardRow> hazards = new TableSpace<>(tables.hazards());
        TableSpace<RewardRow> rewards = new TableSpace<>(tables.rewards());
        return new Batch(hazards, rewards, new HazardFold(hazards, rewards));
    }
}
