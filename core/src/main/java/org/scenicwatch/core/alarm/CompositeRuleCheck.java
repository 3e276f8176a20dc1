package org.scenicwatch.core.alarm;

import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of a rule on signs that come together. */
final class CompositeRuleCheck {

    private CompositeRuleCheck() {}

    static void check(AlarmRule rule, RuleFaults at) {
        if (rule.kind() != null
                || rule.metric() != null
                || rule.direction() != null
                || !rule.states().isEmpty()) {
            at.add(
                    "kind-on-composite",
                    "kind",
                    "复合规则不分设备类型，也不带测量值或状态。",
                    "A rule on signs is for all kinds of device and has no metric and no states.");
        }
        if (rule.latching() != Latching.UNTIL_VERIFIED) {
            at.add(
                    "latching-composite",
                    "latching",
                    "复合火警必须保持到核警。",
                    "A confirmed fire is held until somebody verified it.");
        }
        if (rule.levels().size() != 1) {
            at.add("one-level", "levels", "复合规则只有一个级别。", "A rule on signs has one level.");
        }
        Level level = rule.levels().get(0);
        double signs = ThresholdRuleCheck.figure(level);
        if (!(signs >= 2) || signs != Math.rint(signs) || level.ofAttribute() != null) {
            at.add(
                    "no-threshold",
                    ThresholdRuleCheck.field(level),
                    "须填写征兆个数，至少 2。",
                    "A whole number of signs is needed, 2 or more.");
        }
    }
}
