package org.scenicwatch.dashboard.postchecks;

import java.util.Locale;
import org.scenicwatch.core.duty.PostCheckIds;
import org.scenicwatch.core.duty.events.PostCheckAnswered;
import org.scenicwatch.core.duty.events.PostCheckCalled;
import org.scenicwatch.core.duty.events.PostCheckMissed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of post checks. */
final class PostCheckFold {

    private static final String PERSON = "user:";

    private final RowSpace<PostCheckRow> rows;

    PostCheckFold(RowSpace<PostCheckRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of post checks change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof PostCheckCalled e) {
            String id = PostCheckIds.row(e.postCheckId());
            rows.change(
                    id,
                    facts.index(),
                    before -> new PostCheckRow(
                            id,
                            PostCheckRow.State.called,
                            e.ground().toLowerCase(Locale.ROOT),
                            e.at(),
                            facts.actor().startsWith(PERSON) ? facts.actor() : null,
                            e.dueAt(),
                            null,
                            null,
                            null,
                            0));
        } else if (event instanceof PostCheckAnswered e) {
            rows.change(
                    PostCheckIds.row(e.postCheckId()),
                    facts.index(),
                    row -> row == null ? null : row.answered(e.at(), facts.actor(), e.millis()));
        } else if (event instanceof PostCheckMissed e) {
            rows.change(
                    PostCheckIds.row(e.postCheckId()),
                    facts.index(),
                    row -> row == null ? null : row.missed(e.missedInARow()));
        }
    }
}
