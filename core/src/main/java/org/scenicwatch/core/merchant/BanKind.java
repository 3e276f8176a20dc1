package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** What a merchant is forbidden. */
public enum BanKind {
    /** To trade in the scenic area at all. */
    NO_ENTRY("JR", "禁入", "no entry"),
    /** To trade until something is put right. */
    SUSPENSION("TY", "停业整顿", "suspended");

    private final String prefix;
    private final LocalText title;

    BanKind(String prefix, String zh, String en) {
        this.prefix = prefix;
        this.title = new LocalText(zh, en);
    }

    /** What its number begins with. */
    public String prefix() {
        return prefix;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
