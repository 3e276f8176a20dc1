package org.scenicwatch.core.review;

import org.scenicwatch.core.LocalText;

/** Where the review of a case stands. */
public enum ReviewState {
    /** Nobody reviews it yet. */
    DRAWN("待分派", "drawn"),
    /** A reviewer looks at it. */
    ASSIGNED("评查中", "assigned"),
    /** The reviewer said what is wrong. */
    FOUND("已出意见", "findings filed"),
    /** A body does not agree; somebody has to decide. */
    OBJECTED("申诉中", "objected"),
    /** A body has to put it right. */
    RECTIFYING("整改中", "to be put right"),
    /** The body says that it is put right. */
    RECTIFIED("待复查", "put right"),
    /** The reviewer saw that it is. */
    RECHECKED("复查通过", "rechecked"),
    /** Over. */
    CLOSED("评查办结", "closed");

    private final LocalText title;

    ReviewState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
