package org.scenicwatch.dashboard.fireaccess;

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

/** Keeps the table of ways that are blocked. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class BlockProjector {

    private final BlockTable table;

    BlockProjector(BlockTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<BlockRow> rows =
                BatchOfRows.of("way-blocks", () -> new TableSpace<>(table.rows()), TableSpace<BlockRow>::flush);
        new BlockFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
