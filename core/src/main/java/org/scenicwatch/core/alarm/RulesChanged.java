package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A change of the rules was made from a version that is no longer in force. */
public final class RulesChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Made from version {@code seen} while {@code inForce} is in force. */
    public RulesChanged(int seen, int inForce) {
        super(
                "rules.changed",
                new LocalText(
                        "规则已有新版本 " + inForce + "（您看到的是 " + seen + "），请查看差异后再保存。",
                        "The rules are at version " + inForce + " by now, you saw " + seen
                                + ": look at what changed and save again."));
    }
}
