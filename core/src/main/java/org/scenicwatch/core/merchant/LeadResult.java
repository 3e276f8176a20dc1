package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** What an authority answers to a lead. */
public enum LeadResult {
    /** It opened a case of its own. */
    FILED("立案", "taken up"),
    /** It opens none. */
    NOT_FILED("不予立案", "not taken up"),
    /** It punished the merchant. */
    PENALISED("已处罚", "penalised"),
    /** It is not its matter, or too little is known. */
    SENT_BACK("退回", "sent back");

    private final LocalText title;

    LeadResult(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
