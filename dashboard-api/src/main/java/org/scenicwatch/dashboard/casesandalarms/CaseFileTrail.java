package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.dashboard.projection.EventFacts;

/** What happens to the file of a case, as steps of the case's trail. The case itself does not change by it. */
final class CaseFileTrail {

    private CaseFileTrail() {}

    /** The step of an event; empty for those that are not about files. */
    static Optional<TrailRow> of(Object event, EventFacts facts) {
        if (event instanceof StepMarked e) {
            return row(e.caseId(), e.at(), event, facts, said("step", e.step(), "noteRef", e.noteRef()));
        } else if (event instanceof StepUnmarked e) {
            return row(e.caseId(), e.at(), event, facts, said("step", e.step(), "reasonRef", e.reasonRef()));
        } else if (event instanceof EvidenceAdded e) {
            return row(e.caseId(), e.at(), event, facts, said("kind", e.kind(), "item", e.item()));
        } else if (event instanceof EvidenceWithdrawn e) {
            Map<String, String> said = said("item", e.item(), "noteRef", e.noteRef());
            said.put("ground", e.ground());
            return row(e.caseId(), e.at(), event, facts, said);
        }
        return Optional.empty();
    }

    private static Optional<TrailRow> row(
            String caseId, Instant at, Object event, EventFacts facts, Map<String, String> said) {
        return Optional.of(new TrailRow(
                CaseIds.row(caseId), facts.index(), at, event.getClass().getSimpleName(), facts.actor(), said));
    }

    private static Map<String, String> said(String name, String value, String other, @Nullable String otherValue) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(name, value);
        if (otherValue != null) {
            said.put(other, otherValue);
        }
        return said;
    }
}
