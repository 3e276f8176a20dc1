package org.scenicwatch.core.hazard;

import org.scenicwatch.core.LocalText;

/** How grave a hazard is. */
public enum Severity {
    /** Can be put right at once or soon. */
    GENERAL("一般隐患", "general"),
    /** Danger is great, or putting it right takes long. */
    MAJOR("重大隐患", "major");

    private final LocalText title;

    Severity(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
