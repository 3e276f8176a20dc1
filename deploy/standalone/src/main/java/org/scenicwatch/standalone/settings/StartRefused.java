package org.scenicwatch.standalone.settings;

import org.scenicwatch.core.LocalText;

/** The process cannot start as it was asked to; the text is one line that also says the way out. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    public StartRefused(String zh, String en) {
        super(en);
        this.text = new LocalText(zh, en);
    }

    public StartRefused(String zh, String en, Throwable cause) {
        super(en, cause);
        this.text = new LocalText(zh, en);
    }

    /** The one line for a person, Chinese first. */
    public String line() {
        return "无法启动：" + text.zh() + " | Cannot start: " + text.en();
    }
}
