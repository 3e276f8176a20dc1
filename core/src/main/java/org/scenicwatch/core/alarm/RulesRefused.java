package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A rule book was refused because one of its rules is wrong; it says which rule, which field and why. */
public final class RulesRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * A fault.
     *
     * @param reason the code's end
     * @param rule the rule's or the inhibition's id
     * @param field its field
     */
    public RulesRefused(String reason, String rule, String field, String zh, String en) {
        super(
                "rules." + reason,
                new LocalText("规则 " + rule + " 的 " + field + "：" + zh, "Rule " + rule + ", " + field + ": " + en));
        this.field = rule + "." + field;
    }

    /** The rule and its field, {@code {rule}.{field}}. */
    @Override
    public String field() {
        return field;
    }
}
