package org.scenicwatch.core.document;

import org.scenicwatch.core.LocalText;

/** For whom a copy of a document is. */
public enum Addressee {
    COMPLAINANT("投诉人", "complainant"),
    RESPONDENT("被投诉人", "respondent"),
    BOTH("双方当事人", "both parties"),
    AUTHORITY("有关部门", "authority");

    private final LocalText title;

    Addressee(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
