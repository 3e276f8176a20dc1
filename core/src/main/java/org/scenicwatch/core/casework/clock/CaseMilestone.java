package org.scenicwatch.core.casework.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** What can happen once on the way of a case and starts or stops a clock. */
public enum CaseMilestone {
    CASE_OPENED(false, "登记", "case opened"),
    COMPLAINT_FILED(false, "收到投诉", "complaint received"),
    COMPLAINANT_ANSWERED(false, "答复投诉人", "complainant answered"),
    ADMITTED(false, "受理", "complaint admitted"),
    REFUSED(false, "不予受理", "complaint refused"),
    RESOLVED(false, "已处置", "case resolved"),
    /** A case with a complaint in it is over. */
    COMPLAINT_CLOSED(false, "投诉办结", "complaint closed"),
    /** Somebody of the body took the case: its team sets out. */
    TEAM_STARTED(false, "接单出动", "team started"),
    TEAM_ARRIVED(false, "到场", "team on the scene"),
    POLICE_TOLD(true, "已报公安", "police told"),
    CALLED_119(true, "已拨119", "119 called"),
    /** The neighbouring stations are there, too. */
    TEAMS_JOINED(true, "邻近站点联动到位", "neighbouring stations joined"),
    RESPONDENT_SERVED(true, "送达被投诉人", "respondent served"),
    RESPONDENT_ANSWERED(true, "被投诉人答复", "respondent answered"),
    MEDIATION_ENDED(false, "调解结束", "mediation ended"),
    /** The agreement of a people's mediation is in force. */
    AGREEMENT_REACHED(true, "调解协议生效", "mediation agreement in force"),
    CONFIRMATION_APPLIED(true, "申请司法确认", "judicial confirmation applied for"),
    CALLED_BACK(true, "已回访", "complainant called back"),
    /** The term of the contract that a complaint is about ended. */
    CONTRACT_ENDED(true, "合同期满", "contract ended");

    private final boolean recorded;
    private final LocalText title;

    CaseMilestone(boolean recorded, String zh, String en) {
        this.recorded = recorded;
        this.title = new LocalText(zh, en);
    }

    /** Whether a person records it, because no other step of the case says it. */
    public boolean isRecorded() {
        return recorded;
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** The name in events and REST, for example {@code respondent-served}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The milestone with this key, if there is one. */
    public static Optional<CaseMilestone> of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.key().equals(key))
                .findFirst();
    }
}
