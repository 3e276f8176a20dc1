package org.scenicwatch.dashboard.fireaccess;

import org.scenicwatch.core.fireaccess.WayIds;
import org.scenicwatch.core.fireaccess.events.WayBlocked;
import org.scenicwatch.core.fireaccess.events.WayFreed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From the events of ways to their rows. */
final class BlockFold {

    private final RowSpace<BlockRow> rows;

    BlockFold(RowSpace<BlockRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of ways change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof WayBlocked e) {
            String id = WayIds.row(e.wayId());
            rows.change(
                    id,
                    facts.index(),
                    before -> new BlockRow(
                            id,
                            e.area(),
                            e.ground(),
                            e.noteRef(),
                            e.lon(),
                            e.lat(),
                            e.until(),
                            before != null && before.freedAt() == null ? before.since() : e.at(),
                            facts.actor(),
                            null,
                            facts.version()));
        } else if (event instanceof WayFreed e) {
            rows.change(
                    WayIds.row(e.wayId()),
                    facts.index(),
                    before -> before == null ? null : before.freed(e.at(), facts.version()));
        }
    }
}
