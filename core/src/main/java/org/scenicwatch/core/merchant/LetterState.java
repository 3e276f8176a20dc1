package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** Where a letter to a merchant stands. */
public enum LetterState {
    /** It is out. */
    ISSUED("issued", "已发出", "issued"),
    /** The merchant answered: came to the talk, put it right, took note. */
    ANSWERED("answered", "已答复", "answered"),
    /** Somebody looked, and it is put right. */
    PASSED("passed", "复查通过", "rechecked"),
    /** Over. */
    CLOSED("closed", "已办结", "closed");

    private final String key;
    private final LocalText title;

    LetterState(String key, String zh, String en) {
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
