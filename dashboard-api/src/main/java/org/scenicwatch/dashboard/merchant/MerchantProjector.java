package org.scenicwatch.dashboard.merchant;

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

/** Keeps the table of merchants. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class MerchantProjector {

    private final MerchantTable table;

    MerchantProjector(MerchantTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<MerchantRow> rows =
                BatchOfRows.of("merchants", () -> new TableSpace<>(table.rows()), TableSpace<MerchantRow>::flush);
        new MerchantFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
