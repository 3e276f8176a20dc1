package org.scenicwatch.core.alarm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of rules by which the platform watches itself. */
final class PlatformRuleCheck {

    private PlatformRuleCheck() {}

    static void check(AlarmRule rule, RuleFaults at) {
        if (rule.kind() != null
                || rule.withAttribute() != null
                || rule.withoutAttribute() != null
                || !rule.states().isEmpty()
                || !rule.clearingStates().isEmpty()) {
            at.add("device-on-platform", "kind", "平台规则与设备无关。", "A rule on the platform is about no device.");
        }
        if (rule.latching() != Latching.NONE) {
            at.add("latching-platform", "latching", "平台报警不能保持。", "The platform's own alarms end by themselves.");
        }
        @Nullable String key = rule.metric();
        Optional<PlatformMetric> watched = PlatformMetric.of(key == null ? "" : key);
        if (watched.isEmpty()) {
            at.add("unknown-metric", "metric", "平台没有此监测项：" + key, "The platform does not watch " + key + ".");
            return;
        }
        PlatformMetric metric = watched.get();
        if (rule.direction() != metric.badSide()) {
            at.add(
                    "wrong-direction",
                    "direction",
                    "该项的越限方向应为 " + metric.badSide() + "。",
                    metric.key() + " is wrong on the side " + metric.badSide() + ".");
        }
        rule.levels().forEach(level -> checkThreshold(level, metric, at));
        ThresholdRuleCheck.checkOrder(rule, metric.badSide() != Direction.LOW, at);
    }

    private static void checkThreshold(Level level, PlatformMetric metric, RuleFaults at) {
        if (!metric.isPlausible(ThresholdRuleCheck.figure(level))) {
            at.add(
                    "no-threshold",
                    ThresholdRuleCheck.field(level),
                    "须填写该项单位（" + metric.unit() + "）下的合理阈值。",
                    "A threshold that can be reached is needed, in " + metric.unit() + ".");
        }
        if (level.ofAttribute() != null || !level.codes().isEmpty()) {
            at.add(
                    "codes-on-level",
                    "levels." + level.name() + (level.ofAttribute() == null ? ".codes" : ".ofAttribute"),
                    "平台规则的级别只能按阈值。",
                    "Levels of the platform have a threshold only.");
        }
    }
}
