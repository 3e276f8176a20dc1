package org.scenicwatch.core.incident;

import java.util.Locale;
import org.scenicwatch.core.LocalText;

/** Why a roll is called. */
public enum RollReason {
    /** The desk or a leader asks. */
    DESK("指挥点名", "asked for"),
    /** It was time. */
    INTERVAL("定时点名", "by interval"),
    /** Everybody had to leave. */
    WITHDRAWAL("撤离点名", "after a withdrawal");

    private final LocalText title;

    RollReason(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** The word in events and REST. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** The reason with this key; one of a newer version reads as the desk's. */
    public static RollReason of(String key) {
        for (RollReason reason : values()) {
            if (reason.key().equals(key)) {
                return reason;
            }
        }
        return DESK;
    }
}
