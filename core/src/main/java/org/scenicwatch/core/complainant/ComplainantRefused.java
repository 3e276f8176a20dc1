package org.scenicwatch.core.complainant;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on blocks of origins was refused. */
public final class ComplainantRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ComplainantRefused(String reason, String zh, String en) {
        super("complainant." + reason, new LocalText(zh, en));
    }

    /** {@code complainant.blocked-already}: a block is laid once. */
    public static ComplainantRefused blockedAlready() {
        return new ComplainantRefused("blocked-already", "该屏蔽已存在。", "There is this block already.");
    }

    /** {@code complainant.block-over}: the block was lifted before. */
    public static ComplainantRefused blockOver() {
        return new ComplainantRefused("block-over", "该屏蔽已解除。", "The block was lifted already.");
    }
}
