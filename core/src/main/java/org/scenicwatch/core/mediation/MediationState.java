package org.scenicwatch.core.mediation;

import org.scenicwatch.core.LocalText;

/** Where a mediation stands; what each state allows is the table of {@code docs/mediation-states.md}. */
public enum MediationState {
    /** The case has not begun it, or its record does not know yet. */
    NOT_OPENED("not-opened", "尚未开始", "not begun"),
    /** The parties talk. */
    OPEN("open", "进行中", "under way"),
    /** They agreed; the case does not say yet that the mediation is over. */
    AGREED("agreed", "已达成协议", "agreed"),
    /** Over with an agreement, whose performance is followed. */
    FOLLOWED_UP("followed-up", "已结束（履行跟踪）", "over, its agreement followed up"),
    /** Over without an agreement on record. */
    ENDED("ended", "已结束", "over");

    private final String key;
    private final LocalText title;

    MediationState(String key, String zh, String en) {
        this.key = key;
        this.title = new LocalText(zh, en);
    }

    /** The word in codes of refusals. */
    public String key() {
        return key;
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
