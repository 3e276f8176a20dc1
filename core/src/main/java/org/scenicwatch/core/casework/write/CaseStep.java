package org.scenicwatch.core.casework.write;

import static org.scenicwatch.core.casework.CaseState.ADMITTED;
import static org.scenicwatch.core.casework.CaseState.ASSIGNED;
import static org.scenicwatch.core.casework.CaseState.CLOSED;
import static org.scenicwatch.core.casework.CaseState.IN_MEDIATION;
import static org.scenicwatch.core.casework.CaseState.OPENED;
import static org.scenicwatch.core.casework.CaseState.REOPENED;
import static org.scenicwatch.core.casework.CaseState.RESOLVED;
import static org.scenicwatch.core.casework.CaseState.RETURNED;
import static org.scenicwatch.core.casework.CaseState.TAKEN;
import static org.scenicwatch.core.casework.CaseState.TRIAGED;
import static org.scenicwatch.core.casework.CaseState.UNDER_WAY;

import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;

/** What can be done with a case, and from which states: the built rows of {@code docs/case-states.md}. */
enum CaseStep {
    JOIN(
            "并入",
            "join anything to it",
            OPENED,
            TRIAGED,
            ADMITTED,
            ASSIGNED,
            TAKEN,
            UNDER_WAY,
            IN_MEDIATION,
            RETURNED,
            REOPENED,
            RESOLVED),
    NOTE(
            "备注",
            "write a note on it",
            OPENED,
            TRIAGED,
            ADMITTED,
            ASSIGNED,
            TAKEN,
            UNDER_WAY,
            IN_MEDIATION,
            RETURNED,
            REOPENED,
            RESOLVED),
    TRIAGE("分流", "triage it", OPENED, TRIAGED, RETURNED, REOPENED),
    ASSIGN("派单", "assign it", TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, RETURNED, REOPENED),
    RESOLVE("处置完成", "resolve it", TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION),
    CLOSE("办结", "close it", RESOLVED),
    STEER_CLOCK(
            "暂停或恢复时限",
            "pause or resume a clock of it",
            OPENED,
            TRIAGED,
            ADMITTED,
            ASSIGNED,
            TAKEN,
            UNDER_WAY,
            IN_MEDIATION,
            RETURNED,
            REOPENED),
    RECORD_MILESTONE(
            "登记环节",
            "record a step of it",
            OPENED,
            TRIAGED,
            ADMITTED,
            ASSIGNED,
            TAKEN,
            UNDER_WAY,
            IN_MEDIATION,
            RETURNED,
            REOPENED,
            RESOLVED,
            CLOSED);

    private final LocalText title;
    private final Set<CaseState> from;

    CaseStep(String zh, String en, CaseState first, CaseState... others) {
        this.title = new LocalText(zh, en);
        this.from = EnumSet.of(first, others);
    }

    /**
     * Checks that the step may be taken.
     *
     * @throws CaseRefused {@code case.<state>}
     */
    void mayBeTakenIn(CaseState state) {
        if (!from.contains(state)) {
            throw CaseRefused.inState(state, title);
        }
    }
}
