package org.scenicwatch.core.mediation.write;

import static org.scenicwatch.core.mediation.MediationState.AGREED;
import static org.scenicwatch.core.mediation.MediationState.FOLLOWED_UP;
import static org.scenicwatch.core.mediation.MediationState.OPEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.MediationState;

/** What can be done in a mediation, and from which states: the rows of {@code docs/mediation-states.md}. */
enum MediationStep {
    NAME_PARTY("登记当事人", "name a party", OPEN, AGREED, FOLLOWED_UP),
    STEER_MEDIATORS("变更调解员", "change its mediators", OPEN),
    HOLD_SESSIONS("安排或登记场次", "arrange or record a session", OPEN),
    DEAL("登记方案", "record an offer or an answer to it", OPEN),
    AGREE("登记协议", "record an agreement", OPEN),
    SET_ASIDE("撤销协议登记", "set an agreement aside", AGREED),
    FOLLOW_UP("登记履行情况", "record the performance of an agreement", FOLLOWED_UP),
    CONFIRM("登记司法确认", "record a confirmation by the court", FOLLOWED_UP);

    private final LocalText title;
    private final Set<MediationState> from;

    MediationStep(String zh, String en, MediationState... from) {
        this.title = new LocalText(zh, en);
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /**
     * Checks that the step may be taken.
     *
     * @throws MediationRefused {@code mediation.<state>}
     */
    void mayBeTakenIn(MediationState state) {
        if (!from.contains(state)) {
            throw MediationRefused.inState(state, title);
        }
    }
}
