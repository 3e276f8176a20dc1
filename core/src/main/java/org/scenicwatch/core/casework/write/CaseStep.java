package org.scenicwatch.core.casework.write;

import static org.scenicwatch.core.casework.CaseState.ADMITTED;
import static org.scenicwatch.core.casework.CaseState.ASSIGNED;
import static org.scenicwatch.core.casework.CaseState.CLOSED;
import static org.scenicwatch.core.casework.CaseState.IN_MEDIATION;
import static org.scenicwatch.core.casework.CaseState.OPENED;
import static org.scenicwatch.core.casework.CaseState.REFUSED;
import static org.scenicwatch.core.casework.CaseState.REOPENED;
import static org.scenicwatch.core.casework.CaseState.RESOLVED;
import static org.scenicwatch.core.casework.CaseState.RETURNED;
import static org.scenicwatch.core.casework.CaseState.TAKEN;
import static org.scenicwatch.core.casework.CaseState.TRANSFERRED_OUT;
import static org.scenicwatch.core.casework.CaseState.TRIAGED;
import static org.scenicwatch.core.casework.CaseState.UNDER_WAY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;

/** What can be done with a case, and from which states: the built rows of {@code docs/case-states.md}. */
enum CaseStep {
    JOIN("并入", "join anything to it", Groups.NOT_ENDED),
    NOTE("备注", "write a note on it", Groups.NOT_ENDED),
    TRIAGE("分流", "triage it", OPENED, TRIAGED, RETURNED, REOPENED),
    ADMIT("受理", "admit it", TRIAGED),
    REFUSE("不予受理", "refuse it", OPENED, TRIAGED),
    ASSIGN("派单", "assign it", TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, RETURNED, REOPENED),
    TAKE("接单", "take it", ASSIGNED),
    RETURN("退单", "give it back", ASSIGNED, TAKEN),
    ARRIVE("到场", "report an arrival", TAKEN, UNDER_WAY),
    START_MEDIATION("开始调解", "bring it before a mediator", TAKEN, UNDER_WAY),
    END_MEDIATION("结束调解", "end its mediation", IN_MEDIATION),
    RESOLVE("处置完成", "resolve it", TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION),
    CLOSE("办结", "close it", RESOLVED),
    REOPEN("重办", "take it up again", RESOLVED, CLOSED),
    MERGE("并案", "merge it into another", OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, RETURNED, REOPENED),
    SPLIT("拆分", "split it", Groups.AT_WORK),
    LINK("关联", "link it to another", Groups.NOT_ENDED_OR_CLOSED),
    TRANSFER_OUT("转办", "transfer it", TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, RETURNED, REOPENED),
    TAKE_BACK("转回", "take it back", TRANSFERRED_OUT),
    WITHDRAW("撤诉", "withdraw its complaint", Groups.AT_WORK),
    URGE("催办", "urge it", Groups.AT_WORK),
    SUPERVISE("督办", "put it under supervision", Groups.AT_WORK),
    EXTEND("延期", "extend a deadline of it", Groups.AT_WORK),
    ORDER("登记外部单号", "record an outside order of it", Groups.NOT_ENDED),
    REPLY("答复", "answer its complainants", Groups.NOT_ENDED),
    RATE("评价", "rate it", RESOLVED, CLOSED, REFUSED),
    STEER_CLOCK("暂停或恢复时限", "pause or resume a clock of it", Groups.AT_WORK),
    RECORD_MILESTONE("登记环节", "record a step of it", Groups.NOT_ENDED_OR_CLOSED);

    private final LocalText title;
    private final Set<CaseState> from;

    CaseStep(String zh, String en, CaseState... from) {
        this.title = new LocalText(zh, en);
        this.from = EnumSet.copyOf(Arrays.asList(from));
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

    /** States that many steps share. */
    private static final class Groups {
        static final CaseState[] AT_WORK = {
            OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED
        };
        static final CaseState[] NOT_ENDED = {
            OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED, RESOLVED
        };
        static final CaseState[] NOT_ENDED_OR_CLOSED = {
            OPENED, TRIAGED, ADMITTED, ASSIGNED, TAKEN, UNDER_WAY, IN_MEDIATION, RETURNED, REOPENED, RESOLVED, CLOSED
        };

        private Groups() {}
    }
}
