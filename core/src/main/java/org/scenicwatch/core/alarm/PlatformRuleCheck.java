package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of rules by which the platform watches itself. */
final class PlatformRuleCheck {

    private PlatformRuleCheck() {}

    static void check(AlarmRule rule) {
        if (rule.kind() != null
                || rule.withAttribute() != null
                || rule.withoutAttribute() != null
                || !rule.states().isEmpty()
                || !rule.clearingStates().isEmpty()) {
            throw RuleCheck.refused(
                    rule, "device-on-platform", "kind", "平台规则与设备无关。", "A rule on the platform is about no device.");
        }
        if (rule.latching() != Latching.NONE) {
            throw RuleCheck.refused(
                    rule, "latching-platform", "latching", "平台报警不能保持。", "The platform's own alarms end by themselves.");
        }
        PlatformMetric metric = metric(rule);
        if (rule.direction() != metric.badSide()) {
            throw RuleCheck.refused(
                    rule,
                    "wrong-direction",
                    "direction",
                    "该项的越限方向应为 " + metric.badSide() + "。",
                    metric.key() + " is wrong on the side " + metric.badSide() + ".");
        }
        RuleCheck.checkHysteresis(rule);
        Level before = null;
        for (Level level : rule.levels()) {
            checkThreshold(rule, level, metric);
            if (before != null) {
                RuleCheck.checkOrder(rule, before, level);
            }
            before = level;
        }
    }

    private static PlatformMetric metric(AlarmRule rule) {
        @Nullable String key = rule.metric();
        return PlatformMetric.of(key == null ? "" : key)
                .orElseThrow(() -> RuleCheck.refused(
                        rule,
                        "unknown-metric",
                        "metric",
                        "平台没有此监测项：" + key,
                        "The platform does not watch " + key + "."));
    }

    private static void checkThreshold(AlarmRule rule, Level level, PlatformMetric metric) {
        Double threshold = level.threshold();
        if (threshold == null || !metric.isPlausible(threshold)) {
            throw RuleCheck.refused(
                    rule,
                    "no-threshold",
                    "levels." + level.name(),
                    "须填写该项单位（" + metric.unit() + "）下的合理阈值。",
                    "A threshold that can be reached is needed, in " + metric.unit() + ".");
        }
        if (level.ofAttribute() != null || !level.codes().isEmpty()) {
            throw RuleCheck.refused(
                    rule,
                    "codes-on-level",
                    "levels." + level.name(),
                    "平台规则的级别只能按阈值。",
                    "Levels of the platform have a threshold only.");
        }
    }
}
