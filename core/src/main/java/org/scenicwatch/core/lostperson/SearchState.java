package org.scenicwatch.core.lostperson;

import org.scenicwatch.core.LocalText;

/** Where a search stands; what each state allows is the table of {@code docs/search-states.md}. */
public enum SearchState {
    /** Nobody has begun one. */
    NOT_BEGUN("not-begun", "尚未开始", "not begun"),
    /** People look; the legal ground, or a child's guardian's consent, is not on file. */
    UNCOVERED("running", "搜寻中（依据不全）", "running, its grounds incomplete"),
    /** People look; what the law asks for is on file. */
    COVERED("running", "搜寻中", "running"),
    /** Over; everything about the person is erased. */
    ENDED("ended", "已结束", "over");

    private final String key;
    private final LocalText title;

    SearchState(String key, String zh, String en) {
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

    /** Whether people are looking. */
    public boolean isRunning() {
        return this == UNCOVERED || this == COVERED;
    }
}
