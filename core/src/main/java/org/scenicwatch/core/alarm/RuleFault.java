package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;

/**
 * One thing that is wrong with a rule set.
 *
 * @param rule the rule's or the inhibition's id; a hyphen: the set as a whole
 * @param field what is wrong in it, as a path: {@code levels.low.threshold}, {@code tuning.onDelaySeconds}, or in one of
 *     the rule's overrides, counted from 0 among those of the rule, {@code overrides.2.levels.low.threshold}
 * @param code stable, {@code rules.<reason>}
 * @param message for people: what is wrong, or what would be right
 */
public record RuleFault(String rule, String field, String code, LocalText message) {

    static final String AREA = "rules.";

    /** The same as a refusal. */
    public RulesRefused refusal() {
        return new RulesRefused(code.substring(AREA.length()), rule, field, message.zh(), message.en());
    }
}
