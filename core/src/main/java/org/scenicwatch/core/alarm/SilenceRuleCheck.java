package org.scenicwatch.core.alarm;

import java.util.Objects;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of rules on silence: of single devices, and of many in one zone. */
final class SilenceRuleCheck {

    private SilenceRuleCheck() {}

    static void check(AlarmRule rule, RuleFaults at) {
        if (rule.metric() != null
                || rule.direction() != null
                || !rule.states().isEmpty()
                || !rule.clearingStates().isEmpty()) {
            at.add("metric-on-silence", "metric", "失联规则不能带测量值或状态。", "A rule on silence has neither metric nor states.");
        }
        if (rule.latching() != Latching.NONE) {
            at.add("latching-silence", "latching", "失联报警不能保持。", "Silence ends when a device is heard of again.");
        }
        boolean mass = rule.condition() == Condition.MASS_OUTAGE;
        if (mass && (rule.kind() != null || rule.withAttribute() != null || rule.withoutAttribute() != null)) {
            at.add("kind-on-zone", "kind", "片区规则不分设备类型。", "A rule on zones is for all kinds of device.");
        }
        Level before = null;
        for (Level level : rule.levels()) {
            checkLevel(level, mass, at);
            if (before != null) {
                checkOrder(before, level, mass, at);
            }
            before = level;
        }
    }

    private static void checkLevel(Level level, boolean mass, RuleFaults at) {
        double threshold = ThresholdRuleCheck.figure(level);
        if (!(threshold > 0) || (mass && threshold >= 100)) {
            at.add(
                    "no-threshold",
                    ThresholdRuleCheck.field(level),
                    mass ? "须填写 0-100 之间的百分比。" : "须填写大于零的间隔数或秒数。",
                    mass
                            ? "A share between 0 and 100 percent is needed."
                            : "A number of intervals or seconds above zero is needed.");
        }
        boolean known = level.ofAttribute() == null || (!mass && AlarmRule.REPORT_INTERVAL.equals(level.ofAttribute()));
        if (!known || !level.codes().isEmpty()) {
            at.add(
                    "codes-on-silence",
                    "levels." + level.name() + (known ? ".codes" : ".ofAttribute"),
                    "失联级别只能按上报间隔或秒数。",
                    "Silence is told in report intervals or seconds only.");
        }
    }

    private static void checkOrder(Level before, Level level, boolean mass, RuleFaults at) {
        boolean comparable = mass || Objects.equals(before.ofAttribute(), level.ofAttribute());
        if (ThresholdRuleCheck.isLessUrgent(level, before)) {
            ThresholdRuleCheck.outOfOrder(level, at);
        } else if (comparable && ThresholdRuleCheck.figure(level) <= ThresholdRuleCheck.figure(before)) {
            at.add(
                    "overlapping-thresholds",
                    ThresholdRuleCheck.field(level),
                    "阈值与前一级别重叠。",
                    "The threshold overlaps that of the level before.");
        }
    }
}
