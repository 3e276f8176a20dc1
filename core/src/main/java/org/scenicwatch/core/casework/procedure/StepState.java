package org.scenicwatch.core.casework.procedure;

import org.scenicwatch.core.LocalText;

/** Where a step stands. */
public enum StepState {
    /** It is done. */
    DONE("已完成", "done"),
    /** Its clock is over and it is not done. */
    LATE("已超期", "late"),
    /** Its clock is within its time of warning. */
    SOON("即将到期", "due soon"),
    /** It can be done now, and a clock runs. */
    DUE("待办（有时限）", "to do by its time"),
    /** It can be done now. */
    OPEN("待办", "to do"),
    /** Something before it is missing. */
    WAITING("未到", "not yet"),
    /** The case took another path. */
    VOID("不适用", "not needed");

    private final LocalText title;

    StepState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
