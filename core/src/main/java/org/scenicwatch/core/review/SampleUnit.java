package org.scenicwatch.core.review;

import org.scenicwatch.core.LocalText;

/** What the amount of a draw counts. */
public enum SampleUnit {
    /** Cases. */
    COUNT("件", "cases"),
    /** Of a hundred, rounded up: a stratum that has cases gives one at least. */
    SHARE("%", "%");

    private final LocalText title;

    SampleUnit(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
