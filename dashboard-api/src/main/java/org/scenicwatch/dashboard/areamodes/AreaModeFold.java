package org.scenicwatch.dashboard.areamodes;

import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of modes. */
final class AreaModeFold {

    private final RowSpace<AreaModeRow> rows;

    AreaModeFold(RowSpace<AreaModeRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of modes change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof AreaModeDeclared e) {
            String id = AreaModeRow.id(e.area(), e.mode(), e.zone());
            rows.change(
                    id,
                    facts.index(),
                    before -> new AreaModeRow(
                            id,
                            e.mode(),
                            e.zone(),
                            before != null && before.isOn() ? before.since() : e.at(),
                            e.until(),
                            facts.actor(),
                            e.commentRef(),
                            null));
        } else if (event instanceof AreaModeEnded e) {
            rows.change(
                    AreaModeRow.id(e.area(), e.mode(), e.zone()),
                    facts.index(),
                    row -> row == null ? null : row.ended(e.at()));
        }
    }
}
