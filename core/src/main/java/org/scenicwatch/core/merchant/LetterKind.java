package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** What kind of letter a merchant gets. */
public enum LetterKind {
    /** Asked to come and talk. */
    TALK("YT", "约谈", "talk"),
    /** Told to put something right by a day. */
    RECTIFY("ZG", "整改通知", "order to rectify"),
    /** Warned that the next time has consequences. */
    CAUTION("GJ", "告诫", "caution");

    private final String prefix;
    private final LocalText title;

    LetterKind(String prefix, String zh, String en) {
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
