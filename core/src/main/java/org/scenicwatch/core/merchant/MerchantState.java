package org.scenicwatch.core.merchant;

import org.scenicwatch.core.LocalText;

/** Where a merchant stands; what each state allows is the table of {@code docs/merchant-states.md}. */
public enum MerchantState {
    /** Nobody has entered it. */
    NOT_REGISTERED("not-registered", "未登记", "not registered"),
    /** It trades. */
    TRADING("trading", "营业", "trading"),
    /** It does not trade for now, or any more. */
    CLOSED("closed", "歇业", "closed");

    private final String key;
    private final LocalText title;

    MerchantState(String key, String zh, String en) {
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
