package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** Where a lead to an outside authority stands. */
public enum LeadState {
    /** The authority has not answered. */
    SENT("sent", "待反馈", "waits for an answer"),
    /** The authority took it up, and has not told yet how it ended. */
    FILED("filed", "已立案", "taken up"),
    /** The authority told how it ended. */
    DONE("done", "已反馈", "answered");

    private final String key;
    private final LocalText title;

    LeadState(String key, String zh, String en) {
        this.key = key;
        this.title = new LocalText(zh, en);
    }

    /** The word in codes of refusals. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
