package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;
import org.scenicwatch.dashboard.projection.EventFacts;

/** From the events beside a case to its trail; its row and version are the case's own. */
final class RoutingTrail {

    private final Consumer<TrailRow> trail;

    RoutingTrail(Consumer<TrailRow> trail) {
        this.trail = trail;
    }

    /** Takes in one event; others than those of routing change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof ReturnReviewed e) {
            note(e.caseId(), e.at(), event, facts, "decision", e.decision(), "body", e.body(), "noteRef", e.noteRef());
        } else if (event instanceof JointPartReported e) {
            note(e.caseId(), e.at(), event, facts, "body", e.body(), "noteRef", e.noteRef());
        } else if (event instanceof TeamNamed e) {
            note(e.caseId(), e.at(), event, facts, "body", e.body(), "team", e.team());
        } else if (event instanceof QuestionsAnswered e) {
            note(e.caseId(), e.at(), event, facts, "category", e.category());
        }
    }

    private void note(String caseId, Instant at, Object event, EventFacts facts, @Nullable String... namesAndValues) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                said.put(name, value);
            }
        }
        trail.accept(new TrailRow(
                CaseIds.row(caseId), facts.index(), at, event.getClass().getSimpleName(), facts.actor(), said));
    }
}
