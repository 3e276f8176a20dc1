package org.scenicwatch.core.review;

import org.scenicwatch.core.LocalText;

/** What a draw is made within. */
public enum SampleBy {
    /** All cases of the period together. */
    RANDOM("随机", "at random"),
    /** Each category by itself. */
    CATEGORY("按类别", "by category"),
    /** Each body that led last by itself. */
    BODY("按承办单位", "by body");

    private final LocalText title;

    SampleBy(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
