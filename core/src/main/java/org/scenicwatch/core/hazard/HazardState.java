package org.scenicwatch.core.hazard;

import org.scenicwatch.core.LocalText;

/** Where a hazard stands. */
public enum HazardState {
    /** Nobody has looked at it. */
    REPORTED("待核实", "reported"),
    /** There is nothing to put right. */
    DISMISSED("不属实", "dismissed"),
    /** A body has to put it right. */
    ORDERED("整改中", "to be put right"),
    /** The body says that it is put right. */
    RECTIFIED("待复查", "put right"),
    /** Somebody saw that it is. */
    RECHECKED("复查通过", "rechecked"),
    /** Over. */
    STRUCK_OFF("已销号", "struck off");

    private final LocalText title;

    HazardState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
