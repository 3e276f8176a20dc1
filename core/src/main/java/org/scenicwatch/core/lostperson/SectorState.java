package org.scenicwatch.core.lostperson;

import org.scenicwatch.core.LocalText;

/** Where a part of the ground stands in a search. */
public enum SectorState {
    /** Nobody has looked there. */
    OPEN("未搜", "open"),
    /** A team is looking. */
    SEARCHING("搜寻中", "being searched"),
    /** Looked through. */
    DONE("已搜", "done"),
    /** Looked through before, and a team is looking again. */
    SEARCHING_AGAIN("复搜中", "being searched again");

    private final LocalText title;

    SectorState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** Whether somebody is there now. */
    public boolean isAtWork() {
        return this == SEARCHING || this == SEARCHING_AGAIN;
    }
}
