package org.scenicwatch.core.hazard;

import org.scenicwatch.core.LocalText;

/** Who reports a hazard. */
public enum HazardOrigin {
    /** Somebody of the public, by the form. */
    RESIDENT("居民随手拍", "a resident"),
    /** Somebody on patrol. */
    PATROL("巡查", "the patrol"),
    /** The desk wrote it down for somebody. */
    DESK("指挥中心", "the desk");

    private final LocalText title;

    HazardOrigin(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
