package org.scenicwatch.core.mediation.compensation;

import org.scenicwatch.core.LocalText;

/** What an award is counted from. */
public enum Base {
    /** What was paid for the goods or the service. */
    PRICE("价款或者服务费用", "price"),
    /** What somebody lost; nothing stated counts as nothing lost. */
    LOSS("实际损失", "loss"),
    /** By how much too much was paid. */
    OVERPAID("多付价款", "overpaid part"),
    /** What was paid as a deposit (定金). */
    DEPOSIT("定金", "deposit"),
    /** Of the deposit, what has its effect: at most a fifth of the price (Civil Code, Art. 586). */
    DEPOSIT_IN_FORCE("有效定金", "deposit with effect");

    private final LocalText title;

    Base(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
