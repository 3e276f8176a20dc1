package org.scenicwatch.core.lostperson;

import org.scenicwatch.core.LocalText;

/** Who says that the lost may have been seen. */
public enum SightingSource {
    /** Somebody told the desk. */
    DESK("指挥中心登记", "told to the desk"),
    /** Somebody who is looking. */
    RESPONDER("搜寻人员", "a searcher"),
    /** A system that recognises people, such as a camera's. */
    OUTSIDE("外部识别系统", "a system outside");

    private final LocalText title;

    SightingSource(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
