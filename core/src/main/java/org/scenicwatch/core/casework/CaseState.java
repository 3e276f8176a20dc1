package org.scenicwatch.core.casework;

import java.util.Locale;
import org.scenicwatch.core.LocalText;

/** Where a case stands; what each state allows is the table of {@code docs/case-states.md}. */
public enum CaseState {
    /** Somebody or something opened it. */
    OPENED("已登记", "opened"),
    /** Category, remit and priority are settled. */
    TRIAGED("已分流", "triaged"),
    /** A formal complaint that the body deals with. */
    ADMITTED("受理", "admitted"),
    /** A complaint turned down on a legal ground. */
    REFUSED("不予受理", "refused"),
    /** A body has it. */
    ASSIGNED("已派单", "assigned"),
    /** Somebody of the body has it. */
    TAKEN("已接单", "taken"),
    /** At work on the spot. */
    UNDER_WAY("处置中", "under way"),
    /** Before a mediator. */
    IN_MEDIATION("调解中", "in mediation"),
    /** The body gave it back with a ground. */
    RETURNED("已退单", "returned"),
    /** The matter is settled, the case not yet closed. */
    RESOLVED("已处置", "resolved"),
    /** Over. */
    CLOSED("办结", "closed"),
    /** Taken up again. */
    REOPENED("重办", "reopened"),
    /** Goes on in another case. */
    MERGED("并案", "merged"),
    /** Another authority has it. */
    TRANSFERRED_OUT("转办", "transferred out"),
    /** The complainant took it back. */
    WITHDRAWN("撤诉", "withdrawn");

    private final LocalText title;

    CaseState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** The name in codes, for example {@code under-way}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
