package org.scenicwatch.core.alarm;

import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of rules on silence: of single devices, and of many in one zone. */
final class SilenceRuleCheck {

    private SilenceRuleCheck() {}

    static void check(AlarmRule rule) {
        if (rule.metric() != null
                || rule.direction() != null
                || !rule.states().isEmpty()
                || !rule.clearingStates().isEmpty()) {
            throw RuleCheck.refused(
                    rule,
                    "metric-on-silence",
                    "metric",
                    "失联规则不能带测量值或状态。",
                    "A rule on silence has neither metric nor states.");
        }
        if (rule.latching() != Latching.NONE) {
            throw RuleCheck.refused(
                    rule, "latching-silence", "latching", "失联报警不能保持。", "Silence ends when a device is heard of again.");
        }
        boolean mass = rule.condition() == Condition.MASS_OUTAGE;
        if (mass && (rule.kind() != null || rule.withAttribute() != null || rule.withoutAttribute() != null)) {
            throw RuleCheck.refused(
                    rule, "kind-on-zone", "kind", "片区规则不分设备类型。", "A rule on zones is for all kinds of device.");
        }
        Level before = null;
        for (Level level : rule.levels()) {
            checkLevel(rule, level, mass);
            if (before != null) {
                checkOrder(rule, before, level, mass);
            }
            before = level;
        }
    }

    private static void checkLevel(AlarmRule rule, Level level, boolean mass) {
        Double threshold = level.threshold();
        if (threshold == null || !(threshold > 0) || threshold.isInfinite() || (mass && threshold >= 100)) {
            throw RuleCheck.refused(
                    rule,
                    "no-threshold",
                    "levels." + level.name(),
                    mass ? "须填写 0-100 之间的百分比。" : "须填写大于零的间隔数或秒数。",
                    mass
                            ? "A share between 0 and 100 percent is needed."
                            : "A number of intervals or seconds above zero is needed.");
        }
        boolean known = level.ofAttribute() == null || (!mass && AlarmRule.REPORT_INTERVAL.equals(level.ofAttribute()));
        if (!known || !level.codes().isEmpty()) {
            throw RuleCheck.refused(
                    rule,
                    "codes-on-silence",
                    "levels." + level.name(),
                    "失联级别只能按上报间隔或秒数。",
                    "Silence is told in report intervals or seconds only.");
        }
    }

    private static void checkOrder(AlarmRule rule, Level before, Level level, boolean mass) {
        boolean lessUrgent = level.priority().ordinal() > before.priority().ordinal();
        boolean lower = mass && threshold(level) <= threshold(before);
        if (lessUrgent || lower) {
            throw RuleCheck.refused(
                    rule,
                    "levels-out-of-order",
                    "levels." + level.name(),
                    "级别须从轻到重排列。",
                    "Levels go from the least to the most urgent.");
        }
    }

    private static double threshold(Level level) {
        return level.threshold() == null ? Double.NaN : level.threshold();
    }
}
